"""The figures that pages are held to."""

AGE_OF_MEMBERS = 9
AGE_OF_COORDINATORS = 11
LONGEST_SENTENCE = 25
WEIGHT = 50 * 1024
SCRIPT_WEIGHT = 15 * 1024
REQUESTS = 10
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 900}
