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

/** Numbers that are not rational, between two fractions. */
export const enclosureClass = `class Undecided(Exception):
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


def exp_bound(q, upwards):
    """A bound of e**q from one side, by Taylor's polynomial of r = |q|/2**k <= 1/4 and its remainder:
    0 <= e**r - sum(r**i/i! for i < n) <= 2*r**n/n!,   e**|q| = (e**r)**(2**k),   e**-|q| = 1/e**|q|"""
    if q < 0:
        return rounded(1 / exp_bound(-q, not upwards), upwards)
    halvings = 0
    while q > F(2) ** (halvings - 2):
        halvings += 1
    r = rounded(q / 2**halvings, upwards)
    total, term, i = F(1), F(1), 0
    while term * F(2) ** (BITS + 20) > 1:
        i += 1
        term = rounded(term * r / i, upwards)
        total = total + term
    if upwards:
        total = total + 2 * term
    for _ in range(halvings):
        total = rounded(total * total, upwards)
    return rounded(total, upwards)


def exp(x):
    """An enclosure of e**x."""
    if not isinstance(x, Enclosure) and x == 0:
        return F(1)
    x = as_enclosure(x)
    return Enclosure(exp_bound(x.low, False), exp_bound(x.high, True))


def log_bound(q, upwards):
    """A bound y of ln q from one side, proved by comparing e**y with q."""
    # ln q in doubles (also for q that no double can hold), then Newton's y + q*e**-y - 1.
    shift = q.numerator.bit_length() - q.denominator.bit_length()
    y = F(math.log(float(q / F(2) ** shift)) + shift * math.log(2))
    for _ in range(BITS.bit_length()):
        y = rounded(y + q * exp_bound(-y, False) - 1, False)
    step = F(1, 2 ** (BITS - 8))
    while True:
        bound = y + step if upwards else y - step
        power = exp_bound(bound, not upwards)
        if power >= q if upwards else power <= q:
            return bound
        step = step * 2


def log(x):
    """An enclosure of ln x, x > 0."""
    if not isinstance(x, Enclosure) and x == 1:
        return F(0)
    x = as_enclosure(x)
    if x.low <= 0:
        raise Undecided("a logarithm of what may not be positive")
    return Enclosure(log_bound(x.low, False), log_bound(x.high, True))


def square_root(x):
    """The square root: exact for squares of fractions, enclosed otherwise."""
    if not isinstance(x, Enclosure):
        roots = [math.isqrt(x.numerator), math.isqrt(x.denominator)]
        if roots[0] ** 2 == x.numerator and roots[1] ** 2 == x.denominator:
            return F(*roots)
    x = as_enclosure(x)
    if x.low < 0:
        raise Undecided("a square root of what may be negative")

    def bound(q, more):
        shift = 2 * BITS + 2 * abs(q.denominator.bit_length() - q.numerator.bit_length())
        return F(math.isqrt(q.numerator * 4**shift // q.denominator) + more, 2**shift)

    return Enclosure(bound(x.low, 0), bound(x.high, 1))


def absolute(x):
    if not isinstance(x, Enclosure):
        return abs(x)
    if x.low >= 0:
        return x
    return -x if x.high <= 0 else Enclosure(F(0), max(-x.low, x.high))


def minimum(x, y):
    if not isinstance(x, Enclosure) and not isinstance(y, Enclosure):
        return min(x, y)
    x, y = as_enclosure(x), as_enclosure(y)
    return Enclosure(min(x.low, y.low), min(x.high, y.high))


def maximum(x, y):
    if not isinstance(x, Enclosure) and not isinstance(y, Enclosure):
        return max(x, y)
    x, y = as_enclosure(x), as_enclosure(y)
    return Enclosure(max(x.low, y.low), max(x.high, y.high))


def select(test, when_negative, when_zero, when_positive):
    """One of three values by the sign of the first."""
    return (when_zero, when_positive, when_negative)[sign(test)]`;

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
    x = as_enclosure(x)
    return stated[0] <= x.low and x.high <= stated[1]


failures = []


def check(what, condition):
    """Notes what is not as it should be."""
    if not condition:
        failures.append(what)
        print("  NOT CONFIRMED:", what)`;
