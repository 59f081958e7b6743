"""The documents the planner's advice rests on: who wrote them, when, and where to read them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One document. ``licence`` says what its owner allows, where that matters to us."""

    key: str
    title: str
    year: int
    publisher: str
    url: str = ""
    licence: str = ""

    @property
    def short(self) -> str:
        """How advice names it: "Iriss, 2017"."""
        return f"{self.publisher}, {self.year}"

    def __str__(self) -> str:
        return f"{self.title} ({self.publisher}, {self.year})"


IRISS_2017 = Source(
    "iriss-2017",
    "Co-production project planner",
    2017,
    "Iriss",
    "https://www.iriss.org.uk/resources/tools/co-production-project-planner",
    "All rights reserved: our own words, with credit.",
)
IRISS_WHO_2017 = Source(
    "iriss-who-2017",
    "Who’s in the room? Addressing power imbalance through co-production",
    2017,
    "Iriss",
    "https://blogs.iriss.org.uk/coproduction/",
    "Our own words, with credit.",
)
ALLIANCE_2018 = Source(
    "alliance-2018",
    "Co-production: it’s about how you do it",
    2018,
    "the ALLIANCE",
    "https://www.alliance-scotland.org.uk/",
    "Our own words, with credit.",
)
SCOTTISH_GUIDE_2024 = Source(
    "scottish-guide-2024",
    "Supporting people in co-production, in the Scottish co-production guide",
    2024,
    "Scottish Co-production Network",
    "https://www.coproductionscotland.org.uk/",
    "Our own words, with credit.",
)
RIP_2022 = Source(
    "rip-2022",
    "Co-production in its widest sense, in Leading the lives we want to live",
    2022,
    "Research in Practice",
    "https://www.researchinpractice.org.uk/",
    "Our own words, with credit. The term pre-production is credited to Iggy Patel.",
)
DESIGN_COUNCIL = Source(
    "design-council",
    "The Double Diamond",
    2005,
    "Design Council",
    "https://www.designcouncil.org.uk/our-resources/the-double-diamond/",
    "Creative Commons Attribution 4.0 (CC BY 4.0).",
)
TLAP_LADDER = Source(
    "tlap-ladder",
    "The ladder of co-production",
    2016,
    "Think Local Act Personal and its National Co-production Advisory Group",
    "https://www.thinklocalactpersonal.org.uk/Latest/Co-production-The-ladder-of-participation/",
    "Free to use with credit. The seven rungs are theirs; the words here are ours.",
)
ARNSTEIN_1969 = Source(
    "arnstein-1969",
    "A ladder of citizen participation",
    1969,
    "Sherry Arnstein, Journal of the American Institute of Planners",
    "https://doi.org/10.1080/01944366908977225",
)
NESTA_2012 = Source(
    "nesta-2012",
    "People powered health: co-production catalogue",
    2012,
    "Nesta and the New Economics Foundation",
    "https://www.nesta.org.uk/",
    "Our own words, with credit.",
)
DUROSE_2017 = Source(
    "durose-2017",
    "Generating good enough evidence for co-production",
    2017,
    "Durose, Needham, Mangan and Rees, Evidence and Policy 13(1)",
)
OSTROM_1996 = Source(
    "ostrom-1996",
    "Crossing the great divide: co-production, synergy and development",
    1996,
    "Elinor Ostrom, World Development 24(6)",
    "https://doi.org/10.1016/0305-750X(96)00023-X",
)
ESS_2017 = Source(
    "ess-2017",
    "Evidencing genuine co-production in the third sector",
    2017,
    "Evaluation Support Scotland",
    "https://evaluationsupportscotland.org.uk/",
    "Our own words, with credit.",
)
NSCE_2016 = Source(
    "nsce-2016",
    "National standards for community engagement",
    2016,
    "Scottish Community Development Centre",
    "https://www.voicescotland.org.uk/",
    "Our own words, with credit.",
)
SCIE_2019 = Source(
    "scie-2019",
    "Breaking down the barriers to co-production",
    2019,
    "Social Care Institute for Excellence",
    "https://www.scie.org.uk/",
    "Our own words, with credit.",
)
SUTTON_2020 = Source(
    "sutton-2020",
    "What stands in the way of co-production, as told by Research in Practice",
    2020,
    "Sutton",
)
EASY_READ_2010 = Source(
    "easy-read-2010",
    "Making written information easier to understand for people with learning disabilities",
    2010,
    "Department of Health",
    licence="Our own words, with credit.",
)
CENSUS_2022 = Source(
    "census-2022",
    "Scotland’s Census 2022, table UV201: ethnic group",
    2022,
    "National Records of Scotland",
    "https://www.scotlandscensus.gov.uk/",
    "Open Government Licence 3.0. A few figures, with credit.",
)
CENSUS_2011 = Source(
    "census-2011",
    "Scotland’s Census 2011: ethnic group",
    2011,
    "National Records of Scotland",
    "https://www.scotlandscensus.gov.uk/",
    "Open Government Licence 3.0. A few figures, with credit.",
)
AGEING_BETTER_2021 = Source(
    "ageing-better-2021",
    "Working together through a screen, as told by Research in Practice",
    2021,
    "Centre for Ageing Better",
)
HOME_OFFICE_2024 = Source(
    "home-office-2024",
    "Permission to work and volunteering for asylum seekers",
    2024,
    "Home Office",
    "https://www.gov.uk/government/publications/handling-applications-for-permission-to-take-employment-instruction",
    "Open Government Licence 3.0. Our own words. This is no legal advice.",
)
SLAB_2012 = Source(
    "slab-2012",
    "Guidance on interpreting and translation fees",
    2012,
    "Scottish Legal Aid Board",
    "https://www.slab.org.uk/guidance/legal-aid-accounts-payment-for-interpreters/",
    "One figure, with credit: what the Board paid for an hour.",
)
NUBSLI_2020 = Source(
    "nubsli-2020",
    "Freelance fees for BSL and English interpreters, July 2020 to April 2021",
    2020,
    "National Union of British Sign Language Interpreters",
    "https://nubsli.com/guidance/interpreter-fees/",
    "Two figures, with credit. The union says: a guide, never a limit. Ask each interpreter.",
)
OWN_WORDS = Source(
    "own-words",
    "Written by us, for this planner",
    2026,
    "In the Room",
)
UKSC_2025 = Source(
    "uksc-2025",
    "For Women Scotland Ltd v The Scottish Ministers, [2025] UKSC 16",
    2025,
    "Supreme Court of the United Kingdom",
    "https://supremecourt.uk/cases/uksc-2024-0042",
    "Our own words. This is no legal advice.",
)
OWN_RULE = Source(
    "own-rule",
    "A rule of this planner: see what it is built on",
    2026,
    "In the Room",
)
WORKED_OUT = Source(
    "worked-out",
    "Worked out by this planner from tables and from the sun, as its page on days says",
    2026,
    "In the Room",
)

SOURCES: tuple[Source, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Source))
BY_KEY: dict[str, Source] = {source.key: source for source in SOURCES}
