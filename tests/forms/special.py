"""What the tests must know of single forms. Everything else they read off the pages."""

# Forms that nobody is asked with on paper or by phone; each says why in its own ``not_asked``.
NOT_ASKED = {
    "accounts.forms.DeviceForm",
    "accounts.forms.FindAccountForm",
    "accounts.forms.FirstStartForm",
    "accounts.forms.SignInForm",
    "accounts.forms.SignInWithPassphraseForm",
    "accounts.forms.TypeCodeForm",
    "kit.ask.forms.WrittenDownForm",
    "kit.ui.samples.GalleryForm",
    "people.forms.links.TypeFormCodeForm",
    "easyread.forms.CheckLinesForm",
    "media.forms.items.PutFileForm",
    "projects.forms.dates.SentCalendarForm",
    "updates.forms.NoteListForm",
    "updates.forms.NoteTellingForm",
    "workshops.forms.availability_calendar.MyCalendarForm",
}

# Answers that a form needs to be whole, by its code and the name of the box.
OWN_ANSWERS = {
    "callout": {"bsl_film": "https://films.example.org/breaks"},
    "publishdraw": {"places": "1"},
    "mixtarget": {"at_least": "1", "at_most": ""},
    "drawnumber": {"seed": "3 11 19", "again": "3 11 19"},
    "mydata": {"asked_on_year": "2026"},
    # A project that is kept small asks no personal question any more: the other forms are still to come.
    "names": {"is_sensitive": "", "minimal_data": ""},
    "details": {"name": "Erlend"},
    "figure": {"percent": "2.6", "year": "2022"},
    # The short keys name boxes; what is no key is refused.
    "inclusion": {"name": "Erlend", "written_down-keys": ""},
    "aboutme": {"back": ["meeting", "company"]},
    "decideremoval": {"took_part": ["lived", "professional"]},
    "decidenotnow": {"took_part": ["lived", "professional"]},
    "comeforward": {"written_down-keys": ""},
    # Hours are read, and days of a span must fit how often it comes again.
    "when": {
        **{f"span{number}_hours": "14:00 to 22:00" for number in range(1, 9)},
        **{f"{part}_hours": "9:30 to 12:15" for part in ("morning", "afternoon", "evening")},
        "written_down-keys": "",
    },
    "importdays": {"days": "12 February 2027 to 16 February 2027: mid-term"},
    "plandates": {
        "sessions": "1",
        "min_in_person": "0",
        "max_per_week": "2",
        "typed": "14 May 2091 18:00",
        "times": "10:00",
        "weekdays": [str(day) for day in range(7)],
    },
    "proposetimes": {"times": "10:00 and 14:30", "weekdays": [str(day) for day in range(7)]},
}

# Whose answer is written down, where it must be somebody in particular; else it is Isa's.
SPOKEN_FOR = {
    "agreeremoval": "member",
    "agreenotnow": "member",
    "agreerulechange": "member",
    "answertask": "member",
    "saypair": "member",
}

# Sheets laid out their own way, and what stands on them instead of the questions.
OWN_SHEETS = {
    "noteturns": ("Morag", "Spoken", "Signed", "With a card", "In the chat", "By phone", "In writing"),
    "judgeall": ("Affected:", "Has a say now:", "Should have a say:", "I am one of them:"),
    "when": ("Monday", "Sunday", "Morning, 9 to 12", "Evening, 5 to 9", "Days that are different"),
}

# Forms that keep nothing of who answered or when: what the others must note, these must not.
UNLINKED = {"monitoring", "unnamedconcern"}

# Forms whose answer is shown, word for word, on the page that saving leads to: it says there who wrote it down.
SAID_BESIDE_THE_ANSWER = {
    "newidea",
    "kind",
    "progress",
    "limit",
    "propose",
    "fixedopen",
    "promise",
    "whatcame",
    "changefixedopen",
    "changepromise",
    "setstage",
    "question",
    "voice",
    "stagepart",
    "rung",
    "decision",
    "listgroups",
    "readiness",
    "round",
    "nottouched",
    "gapaction",
    "setaside",
    "additem",
    "itemcopy",
    "consent",
    "agreesetaside",
    "otherroute",
    "addrole",
    "keyholder",
    "teamaims",
    "reviewrole",
    "addmember",
    "proposeremoval",
    "tellmember",
    "challengeremoval",
    "decideremoval",
    "planjob",
    "itworks",
    "askeveryone",
    "needsapart",
}
