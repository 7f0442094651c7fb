# schema_mistakes.py - mistakes that a schema has to refuse, each made in a copy of a good file
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A row is: what is wrong; the steps to the member that is changed; its new value, or DROP; where the schema finds it,
# relative to the object or list that holds the member (".." is what holds that); a part of the message. A step that is
# a name takes, in a list, the element whose id ends in ".name". The rows are data of their own, so that the program's
# reader can be held against the same table.

DROP = object()
SOURCE = {'url': 'https://provider.example.com', 'confidence': 'official'}
EUR = {'EUR': '1'}
FALSE = 'False schema does not allow'
NOT_ONE_OF = 'is not one of'
NO_MATCH = 'does not match'
MESSAGES = "['sent', 'delivered', 'failed', 'received', 'sent-and-received']"


def plan(*steps):
    return ('plans', 'models', *steps)


def charge(name, *steps):
    return plan('charges', name, *steps)


def price(name, *steps):
    return charge(name, 'prices', 0, *steps)


def unexpected(name):
    return f"('{name}' was unexpected)"


def lacks(name):
    return f"'{name}' is a required property"


def not_of_model(name):
    return f"'{name}' is not one of ["



PROVIDER = [
    ('another kind', ('kind',), 'vendor', 'kind', "'provider' was expected"),
    ('another format', ('format',), 2, 'format', '1 was expected'),
    ('a format in quotation marks', ('format',), '1', 'format', '1 was expected'),
    ('an unknown member', ('web',), 'https://provider.example.com', '', unexpected('web')),
    ('no id', ('id',), DROP, '', lacks('id')),
    ('an id in capitals', ('id',), 'Example', 'id', NO_MATCH),
    ('no former names', ('former_names',), DROP, '', lacks('former_names')),
    ('a former name twice', ('former_names',), ['A', 'A'], 'former_names', 'non-unique'),
    ('an empty former name', ('former_names',), [''], 'former_names.0', NO_MATCH),
    ('no attributes, and a member for them', ('attributes',), {}, 'attributes', 'does not have enough properties'),
    ('a website without a protocol', ('website',), 'provider.example.com', 'website', NO_MATCH),
    ('a website by another protocol', ('website',), 'ftp://provider.example.com', 'website', NO_MATCH),
    ('an as_of without a day', ('as_of',), '2026-11', 'as_of', NO_MATCH),
    ('no plan', ('plans',), [], 'plans', 'is too short'),
    ('an empty name', ('name',), '', 'name', NO_MATCH),
    ('a name with a blank at its end', ('name',), 'Example ', 'name', NO_MATCH),
    ('a name without English', ('plans', 'models', 'name', 'en'), DROP, '', lacks('en')),
    ('a name in a language that is none', ('plans', 'models', 'name', 'Chinese'), '-', '', NO_MATCH),
    ('a name that is a number', ('name',), 7, 'name', "is not of type 'object'"),
    ('an attribute nobody knows', ('attributes', 'colour'), {'value': True}, '', NOT_ONE_OF),
    ('an attribute without a value', ('attributes', 'sla_uptime', 'value'), DROP, '', lacks('value')),
    ('an attribute that is not known', ('attributes', 'sla_uptime', 'value'), None, 'value', 'is not of type'),
    ('an answer of its own', ('attributes', 'sla_uptime', 'answer'), 'maybe', 'answer', NOT_ONE_OF),
    ('an attribute that is a number', ('attributes', 'sla_uptime', 'value'), 99, 'value', 'is not of type'),

    ('a plan without currencies', plan('currencies'), [], 'currencies', 'is too short'),
    ('a currency twice', plan('currencies'), ['EUR', 'EUR'], 'currencies', 'has non-unique elements'),
    ('a currency in small letters', plan('currencies'), ['eur'], 'currencies.0', NO_MATCH),
    ('an id of a plan without its provider', plan('id'), 'models', 'id', NO_MATCH),
    ('a status of its own', plan('status'), 'old', 'status', NOT_ONE_OF),
    ('an audience of its own', plan('audience'), 'everybody', 'audience', NOT_ONE_OF),
    ('a thirteenth month', plan('valid_from'), '2026-13', 'valid_from', NO_MATCH),
    ('a day that no month has', plan('valid_to'), '2026-12-32', 'valid_to', NO_MATCH),
    ('no treatment of what Meta charges', plan('meta_charges'), DROP, '', lacks('meta_charges')),
    ('a treatment of its own', plan('meta_charges', 'treatment'), 'free', 'treatment', NOT_ONE_OF),
    ('a treatment without a source', plan('meta_charges', 'source'), DROP, '', lacks('source')),
    ('a region by its name', plan('regions'), ['Germany'], 'regions.0', NO_MATCH),
    ('some countries and all but some', plan('except_regions'), ['CN'], '', 'should not be valid under'),
    ('a country that is excepted by its name', ('plans', 'markup', 'except_regions'), ['China'], 'except_regions.0',
     NO_MATCH),
    ('a country that is excepted twice', ('plans', 'markup', 'except_regions'), ['CN', 'CN'], 'except_regions',
     'non-unique'),
    ('a limit without a source', plan('limits', 0, 'source'), DROP, '', lacks('source')),
    ('limits that are none', plan('limits'), [], 'limits', 'is too short'),
    ('a limit that is a JSON number', plan('limits', 0, 'maximum'), 80, 'maximum', "is not of type 'string'"),
    ('a limit that is not whole', plan('limits', 0, 'maximum'), '80.5', 'maximum', NO_MATCH),
    ('a plan without charges', plan('charges'), [], 'charges', 'is too short'),

    ('a charge with a member nobody knows', charge('flat', 'price'), '49', '', unexpected('price')),
    ('an id of a charge without its plan', charge('flat', 'id'), 'example.flat', 'id', NO_MATCH),
    ('a component of its own', charge('flat', 'component'), 'extras', 'component', NOT_ONE_OF),
    ('a model of its own', charge('flat', 'model'), 'stairs', 'model', NOT_ONE_OF),
    ('a metric where nothing is counted', charge('flat', 'metric'), 'seats', 'metric', FALSE),
    ('a metric of a quote', charge('quote', 'metric'), 'seats', 'metric', FALSE),
    ('a metric of a percentage', charge('percentage', 'metric'), 'sent', 'metric', FALSE),
    ('a metric of a minimum spend', charge('minimum-spend', 'metric'), 'sent', 'metric', FALSE),
    ('no metric where something is counted', charge('volume', 'metric'), DROP, '', lacks('metric')),
    ('categories of what are no messages', charge('package', 'categories'), ['service'], 'metric', MESSAGES),
    ('markets of what are no messages', charge('stairstep', 'markets'), ['india'], 'metric', MESSAGES),
    ('markets of a flat fee', charge('flat', 'except_markets'), ['india'], 'model', "'percentage' was expected"),
    ('a category of its own', charge('marketing', 'categories'), ['adverts'], 'categories.0', NOT_ONE_OF),
    ('no category at all', charge('marketing', 'categories'), [], 'categories', 'is too short'),
    ('a category twice', charge('marketing', 'categories'), ['utility', 'utility'], 'categories', 'non-unique'),
    ('a market by its name', charge('marketing', 'markets'), ['North America'], 'markets.0', NO_MATCH),
    ('these markets and all but those', charge('marketing', 'except_markets'), ['peru'], '', 'should not be valid'),
    ('a disputed charge with a feature', charge('percentage', 'feature'), 'crm', '', 'should not be valid'),
    ('a charge that is not disputed', charge('percentage', 'disputed'), False, 'disputed', 'True was expected'),
    ('a route of its own', charge('marketing', 'route'), 'email', 'route', NOT_ONE_OF),
    ('required features that are none', charge('included', 'requires'), [], 'requires', 'is too short'),
    ('a required feature twice', charge('included', 'requires'), ['crm', 'crm'], 'requires', 'non-unique'),
    ('an excluded feature that is no list', charge('included', 'excludes'), 'crm', 'excludes', "of type 'array'"),
    ('a set-up paid each month', charge('set-up', 'one_off'), DROP, '', lacks('one_off')),
    ('a subscription paid once', charge('flat', 'one_off'), True, 'one_off', FALSE),
    ('a set-up that is not paid once', charge('set-up', 'one_off'), False, 'one_off', 'True was expected'),
    ('a set-up that is a percentage', charge('set-up', 'model'), 'percentage', 'model', 'should not be valid'),
    ('a set-up that is a minimum spend', charge('set-up', 'model'), 'minimum-spend', 'model', 'should not be valid'),
    ('a tax without a country', charge('vat', 'tax'), {}, 'tax', 'does not have enough properties'),
    ('a tax that says nobody pays it', charge('vat', 'tax'), DROP, '', lacks('tax')),
    ('a fee that says who pays the tax', charge('payment', 'tax'), {'countries': ['DE']}, 'tax', FALSE),
    ('a tax that is a flat fee', charge('vat', 'model'), 'flat', 'model', "'percentage' was expected"),
    ('a tax of what Meta charges', price('vat', 'of'), 'meta-charges', 'of', "is not one of ['all', 'charges']"),
    ('a payment fee that is a tax', charge('vat', 'payment_fee'), True, 'payment_fee', FALSE),
    ('a payment fee that is flat', charge('flat', 'payment_fee'), True, 'model', "'percentage' was expected"),
    ('a payment fee that is none', charge('payment', 'payment_fee'), False, 'payment_fee', 'True was expected'),
    ('no price', charge('flat', 'prices'), [], 'prices', 'is too short'),
    ('no evidence', charge('flat', 'evidence'), [], 'evidence', 'is too short'),
    ('evidence that is no figure', charge('flat', 'evidence'), ['Page 3'], 'evidence.0', NO_MATCH),
    ('evidence twice', charge('flat', 'evidence'), ['a.01', 'a.01'], 'evidence', 'non-unique'),

    ('a price without a source', price('flat', 'source'), DROP, '', lacks('source')),
    ('a price without an amount', price('flat', 'amount'), DROP, '', lacks('amount')),
    ('an amount without a currency', price('flat', 'amount'), '49', 'amount', "is not of type 'object'"),
    ('an amount in no currency', price('flat', 'amount'), {}, 'amount', 'does not have enough properties'),
    ('an amount in small letters', price('flat', 'amount'), {'eur': '49'}, 'amount', NO_MATCH),
    ('an amount that is a JSON number', price('flat', 'amount'), {'EUR': 49}, 'amount.EUR', "of type 'string'"),
    ('a null in one currency', price('flat', 'amount'), {'EUR': None}, 'amount.EUR', "is not of type 'string'"),
    ('a decimal comma', price('flat', 'amount'), {'EUR': '4,9'}, 'amount.EUR', NO_MATCH),
    ('an amount below zero', price('flat', 'amount'), {'EUR': '-1'}, 'amount.EUR', NO_MATCH),
    ('ten decimals', price('flat', 'amount'), {'EUR': '0.0000000001'}, 'amount.EUR', NO_MATCH),
    ('nothing before the point', price('flat', 'amount'), {'EUR': '.5'}, 'amount.EUR', NO_MATCH),
    ('nothing behind the point', price('flat', 'amount'), {'EUR': '5.'}, 'amount.EUR', NO_MATCH),
    ('a zero before the number', price('flat', 'amount'), {'EUR': '05'}, 'amount.EUR', NO_MATCH),
    ('an exponent', price('flat', 'amount'), {'EUR': '1e3'}, 'amount.EUR', NO_MATCH),
    ('an amount of a quote', price('quote', 'amount'), EUR, '', not_of_model('amount')),
    ('an amount beside tiers', price('volume', 'amount'), EUR, '', not_of_model('amount')),
    ('an amount beside packs', price('prepaid-pack', 'amount'), EUR, '', not_of_model('amount')),
    ('an amount of a percentage', price('percentage', 'amount'), EUR, '', not_of_model('amount')),
    ('tiers of a price per unit', price('per-unit', 'tiers'), [{'up_to': None, 'rate': EUR}], '',
     not_of_model('tiers')),
    ('a size of a price per unit', price('per-unit', 'size'), '10', '', not_of_model('size')),
    ('included units of a package', price('package', 'included'), '3', '', not_of_model('included')),
    ('a base of a package', price('package', 'base'), EUR, '', not_of_model('base')),
    ('a size of included units', price('included', 'size'), '10', '', not_of_model('size')),
    ('an amount of stairs', price('stairstep', 'amount'), EUR, '', not_of_model('amount')),
    ('an amount of tiered packages', price('tiered-package', 'amount'), EUR, '', not_of_model('amount')),
    ('a size of graduated tiers', price('graduated', 'size'), '10', '', not_of_model('size')),
    ('a base that is not known', price('included', 'base'), None, 'base', "is not of type 'object'"),
    ('no included units', price('included', 'included'), DROP, '', lacks('included')),
    ('included units that are a JSON number', price('included', 'included'), 3, 'included', "of type 'string'"),
    ('a package without a size', price('package', 'size'), DROP, '', lacks('size')),
    ('a package of none', price('package', 'size'), '0', 'size', NO_MATCH),
    ('tiered packages without a size', price('tiered-package', 'size'), DROP, '', lacks('size')),
    ('no tiers', price('graduated', 'tiers'), DROP, '', lacks('tiers')),
    ('a tier without a bound', price('graduated', 'tiers', 0, 'up_to'), DROP, '', lacks('up_to')),
    ('a tier without a rate', price('graduated', 'tiers', 0, 'rate'), DROP, '', lacks('rate')),
    ('a tier with a price', price('graduated', 'tiers', 0, 'amount'), EUR, '', unexpected('amount')),
    ('a bound that is not whole', price('volume', 'tiers', 0, 'up_to'), '0.5', 'up_to', NO_MATCH),
    ('tiers that end', price('volume', 'tiers', 1, 'up_to'), '2000', '..', 'does not contain items'),
    ('two open tiers', price('volume', 'tiers', 0, 'up_to'), None, '..', 'Too many items match'),
    ('a stair with a rate', price('stairstep', 'tiers', 0, 'rate'), EUR, 'rate', FALSE),
    ('a stair without a height', price('stairstep', 'tiers', 0, 'flat'), DROP, '', lacks('flat')),
    ('a pack without an amount', price('prepaid-pack', 'packs', 0, 'amount'), DROP, '', lacks('amount')),
    ('a pack of none', price('prepaid-pack', 'packs', 0, 'units'), '0', 'units', NO_MATCH),
    ('no packs', price('prepaid-pack', 'packs'), [], 'packs', 'is too short'),
    ('a list of no tiers', price('volume', 'tiers'), [], 'tiers', 'is too short'),
    ('a percentage without a base', price('percentage', 'of'), DROP, '', lacks('of')),
    ('a percentage of something else', price('percentage', 'of'), 'turnover', 'of', NOT_ONE_OF),
    ('a percentage of charges that are not listed', price('percentage', 'charges'), DROP, '', lacks('charges')),
    ('charges listed for a percentage of all', price('payment', 'charges'), ['example.models.flat'], 'charges', FALSE),
    ('a listed charge without its plan', price('percentage', 'charges'), ['flat'], 'charges.0', NO_MATCH),
    ('a list of no charges', price('percentage', 'charges'), [], 'charges', 'is too short'),
    ('a listed charge twice', price('percentage', 'charges'), 2 * ['example.models.flat'], 'charges', 'non-unique'),
    ('a percent sign', price('percentage', 'percent'), '4%', 'percent', NO_MATCH),
    ('a minimum spend without an amount', price('minimum-spend', 'amount'), DROP, '', lacks('amount')),
    ('a minimum spend of nothing', price('minimum-spend', 'of'), DROP, '', lacks('of')),
    ('a minimum of a minimum spend', price('minimum-spend', 'minimum'), EUR, '', not_of_model('minimum')),
    ('a minimum of a quote', price('quote', 'minimum'), EUR, '', not_of_model('minimum')),
    ('a minimum of what is paid once', price('set-up', 'minimum'), EUR, 'minimum', FALSE),
    ('a maximum of what is paid once', price('set-up', 'maximum'), EUR, 'maximum', FALSE),
    ('months of a percentage', price('percentage', 'months'), '3', '', not_of_model('months')),
    ('months of a quote', price('quote', 'months'), '3', '', not_of_model('months')),
    ('no month', price('flat', 'months'), '0', 'months', NO_MATCH),
    ('a discount of a percentage', price('percentage', 'discount'), '3', '', not_of_model('discount')),
    ('a discount above all', price('flat', 'discount'), '100.5', 'discount', NO_MATCH),
    ('an allowance of a flat fee', price('flat', 'allowances'), [{'quantity': '1', 'period': 'month'}], '',
     not_of_model('allowances')),
    ('an allowance by the week', price('per-unit', 'allowances', 0, 'period'), 'week', 'period', NOT_ONE_OF),
    ('an allowance of nothing', price('per-unit', 'allowances', 0, 'quantity'), '0', 'quantity', NO_MATCH),
    ('a list of no allowances', price('per-unit', 'allowances'), [], 'allowances', 'is too short'),
    ('a lower bound of a quote', price('quote', 'lower_bound'), True, '', not_of_model('lower_bound')),
    ('a price that is no lower bound', price('flat', 'lower_bound'), False, 'lower_bound', 'True was expected'),
    ('a billing term of its own', price('flat', 'term'), 'weekly', 'term', NOT_ONE_OF),

    ('a source without an address', price('flat', 'source', 'url'), DROP, '', lacks('url')),
    ('an address with a blank', price('flat', 'source', 'url'), 'https://a.example/b c', 'url', NO_MATCH),
    ('a confidence of its own', price('flat', 'source', 'confidence'), 'certain', 'confidence', NOT_ONE_OF),
    ('a quality of its own', price('flat', 'source', 'quality'), 'good', 'quality', NOT_ONE_OF),
    ('an empty note', price('flat', 'source', 'note'), '', 'note', NO_MATCH),
    ('a reading without a date', price('flat', 'source', 'also_seen', 0, 'on'), DROP, '', lacks('on')),
    ('a reading at an hour', price('flat', 'source', 'seen'), '2026-10-06T10:00', 'seen', NO_MATCH),
    ('the same reading twice', price('flat', 'source', 'also_seen'), 2 * [{'url': 'https://a.bc', 'on': '2026-05'}],
     'also_seen', 'non-unique'),
]

MARKETS = [
    ('a country with a member nobody knows', ('countries', 'FR', 'capital'), 'Paris', '', unexpected('capital')),
    ('a country without a name', ('countries', 'FR', 'name'), DROP, '', lacks('name')),
    ('a country of three letters', ('countries', 'FRA'), {}, '', NO_MATCH),
    ('a country without a market', ('countries', 'FR', 'history'), [], 'history', 'is too short'),
    ('a plus sign', ('countries', 'FR', 'calling_codes'), ['+33'], 'calling_codes.0', NO_MATCH),
    ('a calling code twice', ('countries', 'FR', 'calling_codes'), ['33', '33'], 'calling_codes', 'non-unique'),
    ('an interval from a month on', ('countries', 'FR', 'history', 0, 'from'), '2023-06', 'from', NO_MATCH),
    ('an interval without a market', ('countries', 'FR', 'history', 0, 'market'), DROP, '', lacks('market')),
    ('a market without a date', ('markets', 'france', 'since'), DROP, '', lacks('since')),
    ('a market with a blank', ('markets', 'South Korea'), {'name': 'South Korea', 'since': '2026-10-01'}, '', NO_MATCH),
    ('no source', ('source',), DROP, '', lacks('source')),
]

RATE_CARD = [
    ('a currency in small letters', ('currency',), 'usd', 'currency', NO_MATCH),
    ('something else that is counted', ('counts',), 'minute', 'counts', NOT_ONE_OF),
    ('a card from a month on', ('effective',), '2026-10', 'effective', NO_MATCH),
    ('a cell that is only a rate', ('rates', 'india', 'utility'), '0.0014', 'utility', "is not of type 'array'"),
    ('a cell without provenance', ('rates', 'india', 'utility'), ['0.0014'], 'utility', 'is too short'),
    ('a cell of three', ('rates', 'india', 'utility'), ['0.0014', 'a', 'b'], 'utility', 'Expected at most 2 items'),
    ('a rate with a comma', ('rates', 'india', 'utility'), ['0,0014', 'a'], 'utility.0', NO_MATCH),
    ('a rate that is a JSON number', ('rates', 'india', 'utility'), [1, 'a'], 'utility.0', "is not of type 'string'"),
    ('a rate below zero', ('rates', 'india', 'utility'), ['-0.0014', 'a'], 'utility.0', NO_MATCH),
    ('provenance in words', ('rates', 'india', 'utility'), ['0.0014', 'list'], 'utility.1', NO_MATCH),
    ('a category of its own', ('rates', 'india', 'otp'), ['0.0014', 'a'], '', NOT_ONE_OF),
    ('a market without a cell', ('rates', 'india'), {}, 'india', 'does not have enough properties'),
    ('a market with a blank', ('rates', 'South Korea'), {'marketing': ['1', 'a'], 'utility': ['1', 'a']}, '', NO_MATCH),
    ('no rates', ('rates',), {}, 'rates', 'does not have enough properties'),
    ('provenance by a word', ('provenance', 'list'), {'method': 'x', 'confidence': 'blog'}, '', NO_MATCH),
    ('provenance without a method', ('provenance', 'a', 'method'), DROP, '', lacks('method')),
    ('a source without an address', ('source', 'url'), DROP, '', lacks('url')),
    ('a known rate without confidence', ('provenance', 'a', 'confidence'), DROP, '', lacks('confidence')),
    ('confidence in what was not found', ('provenance', 'a', 'method'), 'not found', 'confidence', FALSE),
]

VOLUME_BANDS = [
    ('a band without a discount', ('sets', 'india-utility', 1), ['50000000'], '1', 'is too short'),
    ('a bound that is a JSON number', ('sets', 'india-utility', 1), [50000000, '6'], '1.0', "is not of type 'string'"),
    ('a discount above all', ('sets', 'india-utility', 1), ['50000000', '101'], '1.1', NO_MATCH),
    ('a discount from the first message on', ('sets', 'india-utility', 0), ['25000000', '6'], '0.1',
     "'0' was expected"),
    ('bands that end', ('sets', 'india-utility', 5), ['400000000', '30'], '', 'does not contain items'),
    ('two open bands', ('sets', 'india-utility', 4), [None, '24'], '', 'Too many items match'),
    ('bands for marketing', ('markets', 'india', 'marketing'), 'india-utility', '', unexpected('marketing')),
    ('no bands', ('sets', 'india-utility'), [], 'india-utility', 'is too short'),
    ('a band of three', ('sets', 'india-utility', 1), ['50000000', '6', '7'], '1', 'Expected at most 2 items'),
    ('a set with a blank', ('sets', 'India utility'), [[None, '0']], '', NO_MATCH),
    ('a market in capitals', ('markets', 'INDIA'), {'utility': 'a', 'authentication': 'a'}, '', NO_MATCH),
    ('a market with half its bands', ('markets', 'india', 'utility'), DROP, '', lacks('utility')),
]

BILLING_RULES = [
    ('a topic of its own', ('rules', 0, 'topic'), 'weather', 'topic', NOT_ONE_OF),
    ('a status of its own', ('rules', 0, 'status'), 'rumour', 'status', NOT_ONE_OF),
    ('a rule from a month on', ('rules', 0, 'from'), '2023-06', 'from', NO_MATCH),
    ('an allowance that nobody has', ('rules', 4, 'per'), DROP, '', "'per' is a dependency of 'allowance'"),
    ('an allowance in quotation marks', ('rules', 4, 'allowance'), '1000', 'allowance', "is not of type 'integer'"),
    ('an allowance of what is free', ('rules', 4, 'free'), True, 'allowance', FALSE),
    ('an allowance of a whole country', ('rules', 4, 'per'), 'country', 'per', NOT_ONE_OF),
    ('a member of another topic', ('rules', 0, 'hours'), 72, '', NOT_ONE_OF),
    ('a service by its category', ('rules', 2, 'category'), 'service', '', NOT_ONE_OF),
    ('a utility template that counts', ('rules', 5, 'counts'), 'message', '', NOT_ONE_OF),
    ('an entry point with an allowance', ('rules', 8, 'allowance'), 1, '', NOT_ONE_OF),
    ('a message not sent for hours', ('rules', 10, 'hours'), 1, '', NOT_ONE_OF),
    ('free bands', ('rules', 11, 'free'), True, '', NOT_ONE_OF),
    ('an international allowance of a number', ('rules', 13, 'per'), 'number', '', NOT_ONE_OF),
    ('a window of no hours', ('rules', 8, 'hours'), 0, 'hours', 'is less than the minimum'),
    ('a window of more than a year', ('rules', 8, 'hours'), 10000, 'hours', 'is greater than the maximum'),
    ('an allowance of none', ('rules', 4, 'allowance'), 0, 'allowance', 'is less than the minimum'),
    ('an allowance beyond all bounds', ('rules', 4, 'allowance'), 2 ** 31, 'allowance', 'is greater than the maximum'),
    ('something else that is counted', ('rules', 0, 'counts'), 'minute', 'counts', NOT_ONE_OF),
    ('no rules', ('rules',), [], 'rules', 'is too short'),
    ('a service that is neither free nor not', ('rules', 3, 'free'), DROP, '', lacks('free')),
    ('a country by its name', ('rules', 10, 'countries'), ['USA'], 'countries.0', NO_MATCH),
    ('no country', ('rules', 10, 'countries'), DROP, '', lacks('countries')),
]

EXCHANGE_RATES = [
    ('a rate of zero', ('rates', 'USD'), '0', 'USD', NO_MATCH),
    ('a rate of zero with decimals', ('rates', 'USD'), '0.000', 'USD', NO_MATCH),
    ('a rate that is a JSON number', ('rates', 'ISK'), 136, 'ISK', "is not of type 'string'"),
    ('a rate of the euro', ('rates', 'EUR'), '1', 'EUR', FALSE),
    ('another base', ('base',), 'USD', 'base', "'EUR' was expected"),
    ('nobody who publishes them', ('publisher',), DROP, '', lacks('publisher')),
    ('a currency in small letters', ('rates', 'usd'), '1.1', '', NO_MATCH),
]

VOCABULARY = [
    ('a metric without a name', ('metrics', 'seats'), {}, 'seats', lacks('name')),
    ('a metric that is zero when absent', ('metrics', 'seats', 'absent'), 'zero', 'absent', "'unknown' was expected"),
    ('a feature that may be absent', ('features', 'crm', 'absent'), 'unknown', '', unexpected('absent')),
    ('a metric in capitals', ('metrics', 'Seats'), {'name': 'seats'}, '', NO_MATCH),
    ('a feature in capitals', ('features', 'CRM'), {'name': 'CRM'}, '', NO_MATCH),
    ('a feature without a name', ('features', 'crm'), {}, 'crm', lacks('name')),
    ('no metrics', ('metrics',), {}, 'metrics', 'does not have enough properties'),
]

TEXTS = [
    ('a language by its name', ('language',), 'Chinese', 'language', NO_MATCH),
    ('an empty translation', ('texts', 'stated there'), '', 'stated there', NO_MATCH),
    ('two translations', ('texts', 'stated there'), ['a', 'b'], 'stated there', "is not of type 'string'"),
    ('a text with a blank at its end', ('texts', 'stated there '), '-', '', NO_MATCH),
    ('no texts', ('texts',), {}, 'texts', 'does not have enough properties'),
    ('no language', ('language',), DROP, '', lacks('language')),
]

COMPUTED = ('computed', 'plans', 0)
SCENARIO = [
    ('another schema', ('$schema',), 'urn:example:1', '$schema', 'was expected'),
    ('a newer format', ('format',), 2, 'format', '1 was expected'),
    ('no month', ('month',), DROP, '', lacks('month')),
    ('a month with a day', ('month',), '2026-11-01', 'month', NO_MATCH),
    ('a currency by its sign', ('currency',), '€', 'currency', NO_MATCH),
    ('no destinations', ('destinations',), DROP, '', lacks('destinations')),
    ('a destination by its name', ('destinations', 0, 'country'), 'Canada', 'country', NO_MATCH),
    ('a category of its own', ('destinations', 0, 'sent', 'adverts'), 5, '', unexpected('adverts')),
    ('authentication-international on its own', ('destinations', 0, 'sent', 'authentication-international'), 5, '',
     unexpected('authentication-international')),
    ('a volume in quotation marks', ('destinations', 0, 'sent', 'utility'), '5', 'utility', "of type 'integer'"),
    ('a volume below zero', ('destinations', 0, 'sent', 'utility'), -1, 'utility', 'is less than the minimum'),
    ('a volume beyond all bounds', ('destinations', 0, 'received'), 10 ** 12 + 1, 'received',
     'greater than the maximum'),
    ('a share that is a JSON number', ('shares', 'delivered_percent'), 98, 'delivered_percent', "of type 'string'"),
    ('a share above all', ('shares', 'delivered_percent'), '100.1', 'delivered_percent', NO_MATCH),
    ('phone numbers among the quantities', ('quantities', 'numbers'), 3, 'numbers', FALSE),
    ('phone numbers without a count', ('numbers', 'count'), DROP, '', lacks('count')),
    ('replies in quotation marks', ('numbers', 'replies', 0), '7000', '0', "is not of type 'integer'"),
    ('a metric in capitals', ('quantities', 'Seats'), 3, '', NO_MATCH),
    ('a quantity in quotation marks', ('quantities', 'seats'), '3', 'seats', "is not of type 'integer'"),
    ('templates submitted again in quotation marks', ('template_resubmissions',), '2', 'template_resubmissions',
     "is not of type 'integer'"),
    ('less than no templates submitted again', ('template_resubmissions',), -1, 'template_resubmissions',
     'is less than the minimum'),
    ('templates submitted again beyond all bounds', ('template_resubmissions',), 10 ** 12 + 1,
     'template_resubmissions', 'greater than the maximum'),
    ('a feature in words', ('features', 0), 'Shared inbox', '0', NO_MATCH),
    ('templates of no category', ('templates_per_conversation', 'adverts'), '2', '', NOT_ONE_OF),
    ('a destination without a country', ('destinations', 0, 'country'), DROP, '', lacks('country')),
    ('less than one template a conversation', ('templates_per_conversation', 'marketing'), '0.5', 'marketing',
     NO_MATCH),
    ('an audience of its own', ('audience',), 'everybody', 'audience', NOT_ONE_OF),
    ('a billing term of its own', ('term',), 'weekly', 'term', NOT_ONE_OF),
    ('a route of its own', ('route',), 'email', 'route', NOT_ONE_OF),
    ('no horizon', ('horizon_months',), 0, 'horizon_months', 'is less than the minimum'),
    ('a horizon beyond ten years', ('horizon_months',), 121, 'horizon_months', 'is greater than the maximum'),
    ('a spread that is a JSON number', ('exchange_spread_percent',), 2.5, 'exchange_spread_percent',
     "is not of type 'string'"),
    ('a spread above all', ('exchange_spread_percent',), '100.1', 'exchange_spread_percent', NO_MATCH),
    ('a spread below zero', ('exchange_spread_percent',), '-1', 'exchange_spread_percent', NO_MATCH),
    ('a budget of nothing', ('budget', 'amount'), '0', 'amount', NO_MATCH),
    ('a budget that is a JSON number', ('budget', 'amount'), 500, 'amount', "is not of type 'string'"),
    ('a budget below zero', ('budget', 'amount'), '-5', 'amount', NO_MATCH),
    ('a budget without a currency', ('budget', 'currency'), DROP, '', lacks('currency')),
    ('taxes of nowhere', ('tax', 'country'), DROP, '', lacks('country')),
    ('a VAT ID instead of whether there is one', ('tax', 'vat_id'), 'DE123', 'vat_id', "is not of type 'boolean'"),
    ('a plan in capitals', ('plans', 0), 'Twilio.payg', '0', NO_MATCH),
    ("today's plan in words", ('baseline',), 'Twilio, Pay as you go', 'baseline', NO_MATCH),
    ("several plans for today's", ('baseline',), ['twilio.payg'], 'baseline', "is not of type 'string'"),
    ('a weight of its own', ('weights', 'free_trial'), 'much', 'free_trial', NOT_ONE_OF),
    ('a weight in points', ('weights', 'free_trial'), 2, 'free_trial', NOT_ONE_OF),
    ('a weight of what nobody wants', ('weights', 'api_only'), 'must', '', NOT_ONE_OF),
    ('a record without its month', ('computed', 'month'), DROP, '', lacks('month')),
    ('a record of a country by its name', ('computed', 'destinations', 'Kuwait'), 'kuwait', '', NO_MATCH),
    ('a recorded status of its own', (*COMPUTED, 'status'), 'sure', 'status', NOT_ONE_OF),
    ('a recorded amount that is a JSON number', (*COMPUTED, 'lines', 1, 'amount'), 5, 'amount',
     'is not valid under any'),
    ('a recorded amount below zero', (*COMPUTED, 'lines', 1, 'amount'), '-5.00', 'amount',
     'is not valid under any'),
    ('a recorded line without an amount', (*COMPUTED, 'lines', 3, 'amount'), DROP, '', lacks('amount')),
    ('a recorded percentage above all', (*COMPUTED, 'lines', 2, 'percent'), '101', 'percent', NO_MATCH),
]

LINE = ('estimates', 0, 'lines', 0)
ESTIMATES = [
    ('an estimate that claims to be more', ('estimate',), False, 'estimate', 'True was expected'),
    ('an amount that is a JSON number', (*LINE, 'billed'), 5, 'billed', "is not of type 'string'"),
    ('a quantity in quotation marks', (*LINE, 'quantity'), '1500', 'quantity', "is not of type 'integer'"),
    ('a complete total that is not known', ('estimates', 0, 'total', 'shown'), None, 'shown', "of type 'string'"),
    ('a complete estimate with a lower bound', ('estimates', 0, 'total', 'complete'), False, 'complete',
     'True was expected'),
    ('an unknown line that is known', (*LINE, 'flags'), ['unknown'], 'flags', 'should not be valid'),
    ('an unknown line without its flag', (*LINE, 'known'), False, 'flags', 'does not contain items'),
    ('a flag of its own', (*LINE, 'flags'), ['guessed'], 'flags.0', NOT_ONE_OF),
    ('a flag twice', (*LINE, 'flags'), ['undated', 'undated'], 'flags', 'non-unique'),
    ('an amount with a comma', (*LINE, 'exact'), '5,10', 'exact', NO_MATCH),
    ('less than nothing', (*LINE, 'counted'), -1, 'counted', 'is less than the minimum'),
    ('a category of its own', (*LINE, 'category'), 'adverts', 'category', NOT_ONE_OF),
    ('something else that is counted', (*LINE, 'counts'), 'minute', 'counts', NOT_ONE_OF),
    ('a rate of its own state', (*LINE, 'rate', 'state'), 'guessed', 'state', NOT_ONE_OF),
    ('a rate of its own reason', (*LINE, 'rate', 'reason'), 'guessed', 'reason', NOT_ONE_OF),
    ('a quality of its own', (*LINE, 'source', 'quality'), 'good', 'quality', NOT_ONE_OF),
    ('a percentage of what is not said', (*LINE, 'percent'), '4', '', "'percent_of' is a dependency of 'percent'"),
    ('the best but one of none', ('estimates', 0, 'rank'), 0, 'rank', 'is less than the minimum'),
    ('a status of its own', ('estimates', 0, 'status'), 'cheap', 'status', NOT_ONE_OF),
    ('a plan twice', ('answer', 'maybe_cheaper'), ['bird.payg', 'bird.payg'], 'maybe_cheaper', 'non-unique'),
    ('another generator', ('generator',), 'A spreadsheet', 'generator', NO_MATCH),
    ("what Meta charges without what it counts", (*LINE, 'counted'), DROP, '', lacks('counted')),
    ("a plan's charge without its model", (*LINE, 'charge'), '360dialog.regular.licence', '', lacks('model')),
    ('a piece without its amount', (*LINE, 'pieces', 0, 'amount'), DROP, '', lacks('amount')),
    ('an unknown piece with an amount', (*LINE, 'pieces', 0, 'known'), False, 'amount', FALSE),
    ('a rate that does not say why it is known', (*LINE, 'rate', 'reason'), DROP, '', lacks('reason')),
    ('a source without its members', (*LINE, 'source', 'note'), DROP, '', lacks('note')),
    ('a warning of its own kind', ('estimates', 0, 'warnings', 0, 'kind'), 'rain', 'kind', NOT_ONE_OF),
    ('a price not yet known, and never', ('estimates', 0, 'warnings', 0, 'known_from'), DROP, '', lacks('known_from')),
    ('a row of the comparison that is none', ('estimates', 0, 'components', 0, 'id'), 'fees', 'id', NOT_ONE_OF),
]

CATALOGUE_INDEX = [
    ('another kind', ('kind',), 'index', 'kind', "'catalogue-index' was expected"),
    ('another format', ('format',), 2, 'format', '1 was expected'),
    ('an unknown member', ('signature',), 'none', '', unexpected('signature')),
    ('no version', ('version',), DROP, '', lacks('version')),
    ('a version in quotation marks', ('version',), '2026112201', 'version', "is not of type 'integer'"),
    ('version zero', ('version',), 0, 'version', 'is less than the minimum'),
    ('a version that not every program can hold', ('version',), 10**12, 'version', 'is greater than the maximum'),
    ('a month in place of a day', ('as_of',), '2026-11', 'as_of', NO_MATCH),
    ('no file', ('files',), [], 'files', 'is too short'),
    ('files by name', ('files',), {}, 'files', "is not of type 'array'"),
    ('an unknown member of a file', ('files', 0, 'url'), 'https://example.com', '', unexpected('url')),
    ('a file without its size', ('files', 0, 'size'), DROP, '', lacks('size')),
    ('an empty file', ('files', 0, 'size'), 0, 'size', 'is less than the minimum'),
    ('a huge file', ('files', 0, 'size'), 8388609, 'size', 'is greater than the maximum'),
    ('half a sum', ('files', 0, 'sha256'), '0123456789abcdef', 'sha256', NO_MATCH),
    ('a sum in capitals', ('files', 0, 'sha256'), '0123456789ABCDEF' * 4, 'sha256', NO_MATCH),
    ('the index itself', ('files', 0, 'path'), 'index.json', 'path', NO_MATCH),
    ('an absolute path', ('files', 0, 'path'), '/markets.json', 'path', NO_MATCH),
    ('a path that leaves the folder', ('files', 0, 'path'), '../markets.json', 'path', NO_MATCH),
    ('a path that leaves a folder', ('files', 0, 'path'), 'a/../../markets.json', 'path', NO_MATCH),
    ('a path to here', ('files', 0, 'path'), './markets.json', 'path', NO_MATCH),
    ('a folder without a name', ('files', 0, 'path'), 'a//markets.json', 'path', NO_MATCH),
    ('a hidden file', ('files', 0, 'path'), 'a/.json', 'path', NO_MATCH),
    ('a folder that is called like a file', ('files', 0, 'path'), 'a.json/b.json', 'path', NO_MATCH),
    ('a path of another system', ('files', 0, 'path'), 'a\\b.json', 'path', NO_MATCH),
    ('a path with a blank', ('files', 0, 'path'), 'my markets.json', 'path', NO_MATCH),
    ('another type of file', ('files', 0, 'path'), 'markets.csv', 'path', NO_MATCH),
    ('a path that is too long', ('files', 0, 'path'), 'a' * 196 + '.json', 'path', 'is too long'),
]

MISTAKES = {
    'catalogue-index': CATALOGUE_INDEX,
    'provider': PROVIDER,
    'markets': MARKETS,
    'rate-card': RATE_CARD,
    'volume-bands': VOLUME_BANDS,
    'billing-rules': BILLING_RULES,
    'exchange-rates': EXCHANGE_RATES,
    'vocabulary': VOCABULARY,
    'texts': TEXTS,
    'scenario': SCENARIO,
    'estimates': ESTIMATES,
}


def find(document, steps):
    """The path to the last of @steps, with names turned into the indices of lists, and the object that holds it."""
    path = []
    for step in steps[:-1]:
        if isinstance(document, list) and isinstance(step, str):
            step = next(i for i, element in enumerate(document) if element['id'].endswith('.' + step))
        path.append(step)
        document = document[step]
    return tuple(path), document


def make(document, steps, value):
    """Makes the mistake, and gives the path to the object or list that holds the changed member."""
    path, holder = find(document, steps)
    if value is DROP:
        del holder[steps[-1]]
    else:
        holder[steps[-1]] = value
    return path
