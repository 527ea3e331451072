/** Functions that a script gets when its program uses them, by name. */
export const functions: Readonly<Record<string, string>> = {
  exp: `def exp_bound(q, upwards):
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
    return Enclosure(exp_bound(x.low, False), exp_bound(x.high, True))`,
  log: `def log_bound(q, upwards):
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
    return Enclosure(log_bound(x.low, False), log_bound(x.high, True))`,
  square_root: `def square_root(x):
    """The square root: exact for squares of fractions, enclosed otherwise."""
    if not isinstance(x, Enclosure) and x >= 0:
        roots = [math.isqrt(x.numerator), math.isqrt(x.denominator)]
        if roots[0] ** 2 == x.numerator and roots[1] ** 2 == x.denominator:
            return F(*roots)
    x = as_enclosure(x)
    if x.low < 0:
        raise Undecided("a square root of what may be negative")

    def bound(q, more):
        shift = 2 * BITS + 2 * abs(q.denominator.bit_length() - q.numerator.bit_length())
        return F(math.isqrt(q.numerator * 4**shift // q.denominator) + more, 2**shift)

    return Enclosure(bound(x.low, 0), bound(x.high, 1))`,
  minimum: `def minimum(x, y):
    if not isinstance(x, Enclosure) and not isinstance(y, Enclosure):
        return min(x, y)
    x, y = as_enclosure(x), as_enclosure(y)
    return Enclosure(min(x.low, y.low), min(x.high, y.high))`,
  maximum: `def maximum(x, y):
    if not isinstance(x, Enclosure) and not isinstance(y, Enclosure):
        return max(x, y)
    x, y = as_enclosure(x), as_enclosure(y)
    return Enclosure(max(x.low, y.low), max(x.high, y.high))`,
  select: `def select(test, when_negative, when_zero, when_positive):
    """One of three values by the sign of the first; an enclosure of all that are possible where it is undecided."""
    low, high = (test.low, test.high) if isinstance(test, Enclosure) else (test, test)
    possible = [when_negative] * (low < 0) + [when_zero] * (low <= 0 <= high) + [when_positive] * (high > 0)
    if len(possible) == 1:
        return possible[0]
    choices = [as_enclosure(choice) for choice in possible]
    return Enclosure(min(choice.low for choice in choices), max(choice.high for choice in choices))`,
};
