# money.py - amounts as whole counts of 10^-9, and the few roundings that the rules know
# SPDX-License-Identifier: GPL-3.0-or-later

NANO = 10 ** 9

# Digits behind the point of a currency where they are not two, by ISO 4217.
DIGITS = {**dict.fromkeys('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(), 0),
          **dict.fromkeys('BHD IQD JOD KWD LYD OMR TND'.split(), 3),
          **dict.fromkeys('CLF UYW'.split(), 4)}


def nano(text):
    """A decimal in plain notation, with at most nine digits behind the point, as a count of 10^-9."""
    whole, _, fraction = text.partition('.')
    if len(fraction) > 9 or not (whole + fraction).isdecimal():
        raise ValueError(f'{text!r} is not a decimal')
    return int(whole + fraction.ljust(9, '0'))


def decimal(count):
    """The plain notation of a count of 10^-9, without zeros at the end."""
    sign, count = ('-', -count) if count < 0 else ('', count)
    whole, fraction = divmod(count, NANO)
    digits = f'{fraction:09d}'.rstrip('0')
    return f'{sign}{whole}.{digits}' if digits else f'{sign}{whole}'


def half_even(numerator, denominator):
    """The quotient as a whole number, half to even."""
    quotient, rest = divmod(numerator, denominator)
    if 2 * rest > denominator or (2 * rest == denominator and quotient % 2):
        quotient += 1
    return quotient


def half_up(numerator, denominator):
    """The quotient of two numbers that are not negative as a whole number, half up."""
    return (2 * numerator + denominator) // (2 * denominator)


def percent_of(count, percent):
    """A percentage (a count of 10^-9) of whole messages or of an amount, half to even (rules 1 and 17)."""
    return half_even(count * percent, 100 * NANO)


def shown(exact, currency):
    """An amount rounded to the currency's minor unit, half to even (rule 18)."""
    unit = 10 ** (9 - DIGITS.get(currency, 2))
    return half_even(exact, unit) * unit


def apportion(total, weights):
    """Spreads @total over the weights in proportion, the largest remainder first, ties by position (rule 6)."""
    if not weights:
        return []
    if not any(weights):
        weights = [1] * len(weights)
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[:total - sum(parts)]:
        parts[i] += 1
    return parts
