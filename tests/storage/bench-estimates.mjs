// bench-estimates.mjs - evaluates what bench-estimates has compiled, in binary floating point
//
// The peer of the engine's evaluation: the same tariffs and quantities become the same lines and totals. With "shared",
// Meta's bill is worked out once for all plans that have it in common, as the engine does. Doubles round differently in the last place, which is why the engine
// doesn't use them; the totals have to agree to a cent all the same, so that both are known to do the same work.
//
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFileSync } from 'node:fs'

const DIRECT = 4, INCLUDED = 3, UNKNOWN = 0
const OF_META = 0, OF_ALL = 1

const work = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const isShared = process.argv[3] === 'shared'
const rounds = 300

// Fast properties and sets instead of searches, as one would tune it.
for (const plan of work.plans)
  for (const item of plan.items) {
    item.marketSet = item.markets.length > 0 ? new Set(item.markets) : null
    item.exceptSet = item.exceptMarkets.length > 0 ? new Set(item.exceptMarkets) : null
    item.choosesMarkets = item.marketSet !== null || item.exceptSet !== null
    item.chargeSet = new Set(item.charges ?? [])
  }

function roundCents (value) {
  const scaled = value * 100
  const floor = Math.floor(scaled)
  const rest = scaled - floor
  if (rest > 0.5 || (rest === 0.5 && floor % 2 !== 0))
    return (floor + 1) / 100
  return floor / 100
}

// Sets line.billed, line.pieces and line.known.
function priceLine (line, curve) {
  const steps = curve.steps
  const quantity = Math.max(line.quantity - curve.allowance, 0)
  let amount = curve.base
  let known = curve.baseKnown === 1
  let done = 0
  line.pieces = []
  for (let i = 0; i < steps.length && done < quantity; i++) {
    const step = steps[i]
    if (curve.whole && quantity > step.last)
      continue
    const part = Math.min(quantity, step.last) - done
    const blocks = step.block === 1 ? part : Math.ceil(part / step.block)
    const sum = step.known ? blocks * step.rate + step.flat : 0
    amount += sum
    known = known && step.known === 1
    line.pieces.push({ quantity: part, blocks, rate: step.rate, flat: step.flat, amount: sum })
    done += part
  }
  if (curve.months > 1)
    amount /= curve.months
  if (curve.discount > 0)
    amount = amount * (100 - curve.discount) / 100
  if (curve.maximum !== undefined && amount >= curve.maximum) {
    amount = curve.maximum
    known = true
  }
  if (curve.minimum !== undefined && amount < curve.minimum)
    amount = curve.minimum
  line.billed = amount
  line.known = line.known && known
}

function convert (line, plan, same) {
  if (same)
    line.exact = line.billed
  else if (plan.perEuroFrom !== undefined)
    line.exact = line.billed * plan.perEuroTo / plan.perEuroFrom
  else if (line.billed !== 0)
    line.known = false
  line.shown = roundCents(line.exact)
}

function newLine (component, item, market, category, quantity) {
  return { component, item, market, category, quantity, billed: 0, exact: 0, shown: 0, known: true, pieces: null }
}

function makeBill (plan) {
  const cells = work.meta[plan.currency]
  const bill = { lines: [], billed: 0, exact: 0, shown: 0, known: true }
  const same = plan.currency === work.display
  for (let i = 0; i < work.meterings.length; i++) {
    const metering = work.meterings[i]
    const line = newLine(0, null, metering.market, metering.category, metering.charged)
    if (plan.treatment === UNKNOWN)
      line.known = line.quantity === 0
    else if (plan.treatment !== INCLUDED) {
      if (cells[i].known)
        priceLine(line, cells[i].curve)
      else
        line.known = line.quantity === 0
    }
    bill.known = bill.known && line.known
    bill.billed += line.billed
    convert(line, plan, same)
    bill.exact += line.exact
    bill.shown += line.shown
    bill.lines.push(line)
  }
  return bill
}

function countsCell (item, market, category) {
  return item.categories[category] === 1 &&
    (!item.choosesMarkets ||
     (market !== null && (item.marketSet === null || item.marketSet.has(market)) &&
      (item.exceptSet === null || !item.exceptSet.has(market))))
}

function addItemLine (lines, item, market, category, quantity) {
  const line = newLine(item.component, item, market, category, quantity)
  line.known = item.isKnown === 1 &&
    !(item.isLowerBound && (item.hasBase || quantity - item.curve.allowance > item.included))
  if (item.isKnown)
    priceLine(line, item.curve)
  lines.push(line)
}

function addItem (lines, item) {
  const flows = work.flows
  if (item.split) {
    for (let i = 0; i < flows.length;) {
      const first = flows[i]
      const counts = countsCell(item, first.market, first.category)
      let quantity = 0
      for (; i < flows.length && flows[i].market === first.market && flows[i].category === first.category; i++)
        if (counts)
          quantity += flows[i].counts[item.messages]
      if (quantity > 0)
        addItemLine(lines, item, first.market, first.category, quantity)
    }
    return
  }
  let quantity = item.quantity
  if (item.messages !== 0)
    for (const flow of flows)
      if (countsCell(item, flow.market, flow.category))
        quantity += flow.counts[item.messages]
  if (quantity > 0 || item.hasBase)
    addItemLine(lines, item, null, 5, quantity)
}

function addShare (lines, nLines, item, plan, bill) {
  const line = newLine(item.component, item, null, 5, 0)
  let sum = 0, known = true
  if (!item.isKnown) {
    line.known = false
    lines.push(line)
    return
  }
  if (item.of === OF_META || (item.of === OF_ALL && plan.treatment !== DIRECT)) {
    if (countsCell(item, null, 5)) {
      sum = bill.billed
      known = bill.known
    } else
      for (const meta of bill.lines)
        if (countsCell(item, meta.market, meta.category)) {
          sum += meta.billed
          known = known && meta.known
        }
  }
  if (item.of !== OF_META)
    for (let i = 0; i < nLines; i++) {
      const other = lines[i]
      if (!other.item.isOneOff && countsCell(item, other.market, other.category) &&
          (item.of === OF_ALL || item.chargeSet.has(other.item.id))) {
        sum += other.billed
        known = known && other.known
      }
    }
  if (item.percent === undefined)
    known = known && sum === 0
  else
    line.billed = sum * item.percent / 100
  if (item.minimum !== undefined && line.billed < item.minimum)
    line.billed = item.minimum
  line.known = known && !item.isLowerBound
  lines.push(line)
}

function estimate (plan, bills) {
  const key = plan.currency + (plan.treatment === UNKNOWN || plan.treatment === INCLUDED ? plan.treatment : 1)
  let bill = bills.get(key)
  if (bill === undefined) {
    bill = makeBill(plan)
    bills.set(key, bill)
  }

  const own = []
  for (let stage = 0; stage < 4; stage++) {
    const nLines = own.length
    for (const item of plan.items)
      if (item.stage === stage) {
        if (stage === 0)
          addItem(own, item)
        else
          addShare(own, nLines, item, plan, bill)
      }
  }

  const same = plan.currency === work.display
  const totals = [bill.shown, 0, 0, 0, 0, 0, 0]
  const lines = bill.lines.slice()
  for (const line of own) {
    convert(line, plan, same)
    if (line.item.isOneOff)
      continue
    totals[line.component] += line.shown
    lines.push(line)
  }
  let shown = 0
  for (const total of totals)
    shown += total
  return { plan: plan.id, lines, totals, shown }
}

function estimateAll () {
  const bills = new Map()
  const result = new Array(work.plans.length)
  for (let i = 0; i < work.plans.length; i++)
    result[i] = estimate(work.plans[i], isShared ? bills : new Map())
  return result
}

let best = Infinity
let last
for (let i = 0; i < rounds; i++) {
  const begin = performance.now()
  last = estimateAll()
  best = Math.min(best, performance.now() - begin)
}

let different = 0
for (let i = 0; i < last.length; i++) {
  const plan = work.plans[i]
  if (Math.abs(last[i].shown - plan.shown) > 0.02 * Math.max(1, last[i].lines.length / 20) ||
      last[i].lines.length !== plan.lines) {
    different++
    if (different < 5)
      console.error(`${plan.id}: ${last[i].shown} in ${last[i].lines.length} lines, the engine has ${plan.shown} in ${plan.lines}`)
  }
}
console.log(JSON.stringify({ microseconds: best * 1000, plans: last.length, different }))
