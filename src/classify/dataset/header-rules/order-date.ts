import type { Rule } from './rule';
import { act, deed } from './vocabulary';

const moment = 'date|time|date time|timestamp|day|at|on';

/** When the order was placed; else when it was paid, created, closed, and last when it was shipped. */
export const orderDateRules: readonly Rule[] = [
  [
    1,
    /^(?:order|ordered|invoice|transaction|purchase|sale|sales|trade)(?: creation| created| placed)? (?:date|date time|time|timestamp|created at|placed date|day)$/,
  ],
  [
    1,
    /^(?:下单|订单|订房|订票|预订|预定|购买|成交|交易|消费|销售|销货|拍单)(?:创建|成立|提交|成交|生成)?(?:时间|日期|日|日期时间)$/,
  ],
  [0.95, new RegExp(`^(?:${deed})(?: creation| created)? (?:${moment})$`)],
  [
    0.95,
    /^(?:date of (?:order|purchase|sale|invoice|transaction)|order placed|order placed (?:date|on|at)|(?:ordered|placed|purchased|invoiced|billed|booked|sold)(?: at| on)?|date (?:ordered|purchased|sold))$/,
  ],
  [0.955, /^(?:pickup|pick up) (?:date|time|at|on)$/],
  [
    0.92,
    /^issue date$|^date issued$|^(?:deal )?(?:close|closed|closing|won|award|sign|signing|signed|collection) (?:date|time|at|on)$/,
  ],
  [0.9, new RegExp(`^(?:${act})(?:时间|日期|日|完成时间|成功时间)$`)],
  [0.9, new RegExp(`^(?:${act}){2,3}(?:时间|日期|日)$`)],
  [0.9, /^(?:date|日期|时间|date time|日期时间|年月日|发生日期|发生时间)$/],
  [0.88, new RegExp(`^(?:${deed}) created$`)],
  [
    0.88,
    /^(?:date (?:entered|raised|submitted|booked|posted)|(?:entered|raised|submitted|booked|posted|issued) (?:date|on|at))$/,
  ],
  [0.75, /^(?:service date|date of service|on hire|hire date|value date)$/],
  [
    0.88,
    /^(?:created|created (?:at|on|date|time)|(?:created|creation) (?:date|time|date time)|create (?:date|time)|date created)$/,
  ],
  [0.85, /^(?:paid|payment) (?:at|on|date|time)$|^date paid$|^paid on date$/],
  [
    0.8,
    /^(?:timestamp|time|day|processed at|value date|period|date added|add time|created by date|business date|opened(?: at| on| date| time)?|(?:completed|completion|charge) (?:date|time|at|on)|date completed)$/,
  ],
  [0.7, /^(?:完成|处理|结束)(?:时间|日期)$|^month$|月份$|^年月$/],
  [
    0.6,
    /^(?:ship|shipped|shipping|dispatch|delivery|delivered|fulfilled|settlement)(?: date| at| on| time)$/,
  ],
  [
    0.6,
    /^(?:发货|出货|送货|交货|收货|确认收货|交易完成|订单完成|发运|配送|报修|进厂|送达|清算)(?:时间|日期)$/,
  ],
  [0.5, /\bdate$/],
  [0.5, /(?:日期|时间|.日)$/],
];

const lastWord = '最近|最后|末次|上次|最新|最近一次|最后一次|上一次|末一次';

/** When a customer ordered last. */
export const lastOrderDateRules: readonly Rule[] = [
  [
    1,
    /^(?:date of )?(?:last|latest|most recent|recent|newest|final)(?: \w+)? (?:order|ordered|purchase|purchased|transaction|visit|sale|invoice|payment|buy|booking|deal|gift|donation|stay|flight|trade)(?: close)?(?: date| time| at| on| day| placed| timestamp| date time)?$/,
  ],
  [
    1,
    new RegExp(
      `^(?:${lastWord})(?:一次|1次)?(?:的)?(?:${act}|进店|合作|来店|光顾|复购|订购|购物|发货)(?:时间|日期|日|订单时间|下单时间)?$`,
    ),
  ],
  [0.85, new RegExp(`^(?:${lastWord}).{2,4}(?:时间|日期|日)$`)],
  [0.85, /^last \w+(?: date| time| on| at)?$|^last \w+ \w+ (?:date|time|on|at)$/],
  [0.8, new RegExp(`^(?:${lastWord}).{2,4}$`)],
  [0.8, /^(?:last|latest|most recent)(?: activity| seen| active| contact| order)?(?: date| at| on)$/],
  [0.8, /^(?:最近|最后|末次)(?:时间|日期|活跃时间|联系时间|跟进时间)$/],
];
