/** The parts of every script that do not depend on the certificate. */

export const fractionTables = `def fractions(table):
    """A nested list of texts as a nested list of fractions."""
    return [fractions(row) for row in table] if isinstance(table, list) else F(table)


def sign(x):
    """-1, 0 or 1; an enclosure must lie on one side of 0."""
    low, high = (x.low, x.high) if isinstance(x, Enclosure) else (x, x)
    if low > 0:
        return 1
    if high < 0:
        return -1
    if low == high == 0:
        return 0
    raise Undecided("an enclosure contains 0 and more")


def solve(matrix, rhs):
    """The x with matrix·x = rhs, by Gauss elimination: exact for fractions, enclosed for enclosures."""
    n = len(rhs)
    rows = [list(row) + [entry] for row, entry in zip(matrix, rhs)]
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: size(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        sign(rows[k][k])
        for i in range(k + 1, n):
            factor = rows[i][k] / rows[k][k]
            for j in range(k + 1, n + 1):
                rows[i][j] = rows[i][j] - factor * rows[k][j]
    x = [F(0)] * n
    for i in reversed(range(n)):
        rest = rows[i][n]
        for j in range(i + 1, n):
            rest = rest - rows[i][j] * x[j]
        x[i] = rest / rows[i][i]
    return x


def size(x):
    """How far from 0 a pivot is known to be."""
    if not isinstance(x, Enclosure):
        return abs(x)
    return F(0) if x.low <= 0 <= x.high else min(abs(x.low), abs(x.high))`;

/** Numbers that are not rational, between two fractions. Comparisons and printing know them, so every script has them. */
export const enclosures = `class Undecided(Exception):
    """A comparison that the enclosures are too wide to settle."""


def rounded(q, upwards):
    """q rounded to BITS significant bits, towards -infinity or towards +infinity."""
    if q == 0:
        return q
    shift = BITS - q.numerator.bit_length() + q.denominator.bit_length()
    scaled = q * F(2) ** shift
    whole = scaled.numerator // scaled.denominator
    if upwards and whole != scaled:
        whole += 1
    return whole / F(2) ** shift


class Enclosure:
    """All numbers from low to high. Every operation rounds outward, so the true result stays inside."""

    def __init__(self, low, high):
        self.low = rounded(low, False)
        self.high = rounded(high, True)

    def __add__(self, other):
        other = as_enclosure(other)
        return Enclosure(self.low + other.low, self.high + other.high)

    def __neg__(self):
        return Enclosure(-self.high, -self.low)

    def __sub__(self, other):
        return self + -as_enclosure(other)

    def __mul__(self, other):
        if not isinstance(other, Enclosure) and other == 0:
            return F(0)
        other = as_enclosure(other)
        corners = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Enclosure(min(corners), max(corners))

    def __truediv__(self, other):
        other = as_enclosure(other)
        if other.low <= 0 <= other.high:
            raise Undecided("a divisor may be 0")
        corners = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Enclosure(min(corners), max(corners))

    def __radd__(self, other):
        return as_enclosure(other) + self

    def __rsub__(self, other):
        return as_enclosure(other) - self

    def __rmul__(self, other):
        return self * other

    def __rtruediv__(self, other):
        return F(0) if other == 0 and sign(self) != 0 else as_enclosure(other) / self


def as_enclosure(x):
    return x if isinstance(x, Enclosure) else Enclosure(x, x)


def absolute(x):
    if not isinstance(x, Enclosure):
        return abs(x)
    if x.low >= 0:
        return x
    return -x if x.high <= 0 else Enclosure(F(0), max(-x.low, x.high))`;

/** How numbers are printed, and compared with what the certificate states. */
export const reporting = `def decimal(q, upwards, digits=15):
    """q as a decimal of so many digits, rounded down or up."""
    if q == 0:
        return "0"
    exponent = 0
    while abs(q) >= F(10) ** exponent:
        exponent += 1
    while abs(q) < F(10) ** (exponent - 1):
        exponent -= 1
    scaled = q * F(10) ** (digits - exponent)
    whole = scaled.numerator // scaled.denominator
    if upwards and whole != scaled:
        whole += 1
    shown = str(abs(whole))
    power = exponent - digits + len(shown) - 1
    return f"{'-' if q < 0 else ''}{shown[0]}.{shown[1:]}" + (f"e{power}" if power else "")


def text(x):
    """A fraction as it is; an enclosure by two decimals that contain it."""
    if not isinstance(x, Enclosure):
        return str(x)
    return f"[{decimal(x.low, False)}, {decimal(x.high, True)}]"


def inside(x, stated):
    """Whether x is the stated fraction, or lies between the stated bounds."""
    if isinstance(stated, F):
        return not isinstance(x, Enclosure) and x == stated
    low, high = (x.low, x.high) if isinstance(x, Enclosure) else (x, x)
    return stated[0] <= low and high <= stated[1]


failures = []
undecided = []


def check(what, condition):
    """Notes what is not as it should be."""
    if not condition:
        failures.append(what)
        print("  NOT CONFIRMED:", what)


def rely(what, x, wanted):
    """Checks the sign that a branch relied on, or notes that enclosures cannot tell it."""
    try:
        check(what, sign(x) == wanted)
    except Undecided as reason:
        undecided.append(f"a branch relied on {what}: {reason}")


def unconfirmed(kind, reason, trace):
    """Ends the script in words where a step is not settled, or has no value."""
    if not issubclass(kind, (Undecided, ZeroDivisionError)):
        return sys.__excepthook__(kind, reason, trace)
    contradicted = "" if kind is Undecided else " of this certificate, which divides by 0"
    print(f"NOT confirmed{contradicted}: line {trace.tb_lineno} of this script: {reason}")
    sys.exit(3 if kind is Undecided else 1)


sys.excepthook = unconfirmed`;
