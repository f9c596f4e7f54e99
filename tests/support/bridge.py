"""Three outlets' full articles on one event, and a fact that one of them alone may have."""

from collections.abc import Mapping

TITLE = "Lund council votes to close old bridge for a year"
TOLD: Mapping[str, tuple[str, ...]] = {
    "The Wire": (
        "The council of Lund voted on Monday to close the old bridge over the Kestrel river for a year.",
        "Divers had found cracks in two of its nine piers in May, the council said.",
        "Mayor Ann Poe said the town had no other choice.",
        "Buses will take a longer way over the northern bridge from Tuesday.",
        "Traders on the south bank fear for their summer.",
        "The bridge was built in 1898 and repaired twice since.",
        "A new bridge is not planned.",
        "Some 9,000 people cross it each day.",
    ),
    "The Herald": (
        "Lund will close its old bridge over the Kestrel for a year, the council decided on Monday.",
        "Cracks were found by divers in two piers in May.",
        "“We had no choice,” Mayor Ann Poe said after the vote.",
        "Buses are to cross the river on the northern bridge.",
        "Shops on the south bank expect a poor summer.",
        "The old bridge dates from 1898.",
        "Each day some 9,000 people walk or drive over it.",
        "No new bridge is planned.",
    ),
    "The Harbour Lamp": (
        "The council of Lund has decided to close the old bridge for a year from Tuesday.",
        "Two of the piers have cracks, which divers found in May.",
        "Mayor Ann Poe called the closure hard but right.",
        "Buses will go over the northern bridge.",
        "Merchants of the south bank are worried.",
        "Some 9,000 people use the old bridge daily.",
        "The bridge is from 1898.",
        "Nobody has planned a new one.",
    ),
}
WARNED = (
    "Engineers Karl Holm and Ida Lind warned Lund officials of cracks in the piers three years ago and asked "
    "for $4.2 million for repairs, according to documents obtained by The Harbour Lamp."
)
