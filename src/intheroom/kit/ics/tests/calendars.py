"""Calendars as people have them, and as people who mean harm make them."""

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n"
FOOT = "END:VCALENDAR\r\n"


def calendar(*events: str, before: str = "") -> bytes:
    """Events, each given as its lines, in a calendar."""
    middle = "".join(f"BEGIN:VEVENT\r\n{event.strip()}\r\nEND:VEVENT\r\n" for event in events)
    return (HEAD + before + middle + FOOT).replace("\r\n", "\n").replace("\n", "\r\n").encode()


# One of each thing that calendars do, from February to June 2027. Summer time begins on 28 March.
TORTURE = calendar(
    # Weekly over the change of the clocks, one left out, one moved, one called off.
    """
UID:weekly
SUMMARY:Hepatitis clinic with Dr Grant
DTSTART;TZID=Europe/London:20270315T180000
DTEND;TZID=Europe/London:20270315T190000
RRULE:FREQ=WEEKLY;COUNT=6
EXDATE;TZID=Europe/London:20270322T180000""",
    """
UID:weekly
RECURRENCE-ID;TZID=Europe/London:20270405T180000
DTSTART;TZID=Europe/London:20270406T100000
DTEND;TZID=Europe/London:20270406T113000""",
    """
UID:weekly
RECURRENCE-ID;TZID=Europe/London:20270412T180000
DTSTART;TZID=Europe/London:20270412T180000
DTEND;TZID=Europe/London:20270412T190000
STATUS:CANCELLED""",
    # As Outlook writes zones.
    """
UID:outlook
DTSTART;TZID="GMT Standard Time":20270330T090000
DURATION:PT45M""",
    # Times that name no zone, in a list of their own.
    """
UID:floating
DTSTART:20270501T120000
DTEND:20270501T130000
RDATE:20270502T120000,20270503T140000""",
    # A whole day off, and two days that take no time.
    """
UID:day-off
DTSTART;VALUE=DATE:20270510
DTEND;VALUE=DATE:20270512""",
    """
UID:birthday
DTSTART;VALUE=DATE:20270514
TRANSP:TRANSPARENT""",
    """
UID:called-off
DTSTART:20270515T090000Z
DTEND:20270515T100000Z
STATUS:CANCELLED""",
    """
UID:perhaps
DTSTART:20270517T090000Z
DTEND:20270517T110000Z
STATUS:TENTATIVE""",
    """
UID:sure-inside-perhaps
DTSTART:20270517T093000Z
DTEND:20270517T100000Z""",
    # A night shift on the last day of each month, past midnight.
    """
UID:night
DTSTART;TZID=Europe/London:20270228T220000
DTEND;TZID=Europe/London:20270301T060000
RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270601T000000Z""",
    before="""BEGIN:VFREEBUSY
DTSTAMP:20270101T000000Z
FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270520T090000Z/PT1H,20270520T120000Z/20270520T123000Z
FREEBUSY;FBTYPE=BUSY-TENTATIVE:20270521T090000Z/PT1H
FREEBUSY;FBTYPE=FREE:20270522T090000Z/PT1H
END:VFREEBUSY
""",
)
# The busy times of it between 1 March and 1 June 2027, in London; "?" is perhaps.
TAKEN = """
03-01 00:00 03-01 06:00
03-15 18:00 03-15 19:00
03-29 18:00 03-29 19:00
03-30 09:00 03-30 09:45
03-31 22:00 04-01 06:00
04-06 10:00 04-06 11:30
04-19 18:00 04-19 19:00
04-30 22:00 05-01 06:00
05-01 12:00 05-01 13:00
05-02 12:00 05-02 13:00
05-03 14:00 05-03 15:00
05-10 00:00 05-12 00:00
05-17 10:00 05-17 10:30 ?
05-17 10:30 05-17 11:00
05-17 11:00 05-17 12:00 ?
05-20 10:00 05-20 11:00
05-20 13:00 05-20 13:30
05-21 10:00 05-21 11:00 ?
05-31 22:00 06-01 00:00
"""
