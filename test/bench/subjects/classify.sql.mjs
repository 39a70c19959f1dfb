import { segmentLetters } from '../summary.mjs';

/**
 * The default recipe (RFM with type-7 quintiles, 11 segments; ABC; three value tiers) as SQL.
 *
 * @param {object} dialect how the database says what differs
 * @param {string} dialect.cuts a query over `facts` with the twelve columns r1..r4, f1..f4, m1..m4
 */
export function classifySql({ cuts }) {
  const above = (value, name) => [1, 2, 3, 4].map((n) => `(${value} > ${name}${n})`).join(' + ');
  return `
WITH reference AS (SELECT max(day) + 1 AS day FROM orders),
customers AS (
  SELECT id,
    max(CASE WHEN amount >= 0 THEN day END) AS last_day,
    count(DISTINCT CASE WHEN amount >= 0 THEN day END) AS frequency,
    round(sum(amount), 2) AS monetary -- cents are exact, so that equal sums are equal
  FROM orders GROUP BY id
),
facts AS (SELECT id, reference.day - last_day AS recency, frequency, monetary FROM customers, reference),
cuts AS (${cuts}),
scores AS (
  SELECT id, recency, frequency, monetary,
    CASE WHEN recency IS NULL THEN 1 ELSE 5 - (${above('recency', 'r')}) END AS r,
    1 + ${above('frequency', 'f')} AS f,
    1 + ${above('monetary', 'm')} AS m
  FROM facts, cuts
),
ranked AS (
  SELECT *,
    sum(monetary) OVER (ORDER BY monetary DESC GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_amount,
    (rank() OVER (ORDER BY monetary DESC) - 1.0) / count(*) OVER () AS before_customers,
    sum(CASE WHEN monetary > 0 THEN monetary ELSE 0 END) OVER () AS positive
  FROM scores
)
SELECT id, recency, frequency, monetary, r, f, m,
  substr('${segmentLetters}', CAST((r - 1) * 25 + (f - 1) * 5 + m AS INTEGER), 1) AS segment,
  CASE WHEN monetary <= 0 THEN 'C'
       WHEN coalesce(before_amount, 0) < 0.8 * positive THEN 'A'
       WHEN before_amount < 0.95 * positive THEN 'B' ELSE 'C' END AS class,
  CASE WHEN before_customers < 0.2 THEN 'high' WHEN before_customers < 0.5 THEN 'mid' ELSE 'low' END AS tier
FROM ranked
ORDER BY monetary DESC, id`;
}
