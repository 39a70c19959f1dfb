import type { Role } from '../../roles';
import { amountRules, profitRules, totalAmountRules } from './amounts';
import { customerRules } from './customer';
import { quantityRules, unitPriceRules } from './goods';
import { orderCountRules } from './order-count';
import { lastOrderDateRules, orderDateRules } from './order-date';
import { orderIdRules } from './order-id';
import type { Rule } from './rule';
import { currencyRules, statusRules } from './status-and-currency';

/** The words of each role, for headers made comparable by `headerText`. */
export const headerRules: Partial<Record<Role, readonly Rule[]>> = {
  customer: customerRules,
  orderDate: orderDateRules,
  lastOrderDate: lastOrderDateRules,
  orderCount: orderCountRules,
  totalAmount: totalAmountRules,
  amount: amountRules,
  orderId: orderIdRules,
  quantity: quantityRules,
  unitPrice: unitPriceRules,
  status: statusRules,
  currency: currencyRules,
  profit: profitRules,
};
