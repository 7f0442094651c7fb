# line.py - one charge x market x category, with its amount
# SPDX-License-Identifier: GPL-3.0-or-later


class Line:
    """@billed is what is known of the amount, in the billing currency; @exact and @shown are the same in the display
    currency (rule 18). All count 10^-9."""

    __slots__ = ('component', 'charge', 'market', 'category', 'quantity', 'billed', 'known', 'exact', 'shown', 'share',
                 'once', 'missing', 'pieces')

    def __init__(self, component, charge, market, category, quantity, billed=0, known=True):
        self.component = component
        self.charge = charge
        self.market = market
        self.category = category
        self.quantity = quantity
        self.billed = billed
        self.known = known
        self.exact = 0
        self.shown = 0
        # Whether it is a percentage or a minimum spend; whether it is the share of what is paid once.
        self.share = False
        self.once = False
        # Whether nobody said how many there are: the line is what none cost, the total at least that (rule 12).
        self.missing = False
        self.pieces = None

    @property
    def complete(self):
        return self.known and not self.missing

    def copy(self):
        line = Line(self.component, self.charge, self.market, self.category, self.quantity, self.billed, self.known)
        line.pieces = self.pieces
        return line
