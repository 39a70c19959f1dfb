/** Who buys, in English. */
export const person =
  'customer|client|member|membership|buyer|account|user|shopper|consumer|purchaser|subscriber|guest|contact|payer|debtor|party|sold to|sold to party|bill to|bill to party|business partner|partner|company|organization|donor|student|pupil|child|patient|cardholder|household|outlet|policyholder|agency|ffp|frequent flyer|visitor|tenant|learner|reader|shipper|sponsor|constituent|hco|hcp|msisdn|dealer|retailer|patron|advertiser|landlord|pharmacy|hospital|franchisee|lessee|renter|hirer|passenger|lead passenger|attendee|registrant|insured|policy holder|investor|reseller|distributor|school|practice|parent|family';

/** What they do, in English. */
export const deed =
  'order|invoice|transaction|purchase|sale|sales|payment|booking|posting|document|doc|billing|billing document|bill|receipt|deal|contract|checkout|trade|visit|delivery|donation|gift|award|voucher|ticket|policy|folio|registration|subscription';

/** Who buys, in Chinese. */
export const who =
  '客户|会员|售达方|零售户|书店|交易对方|交易对手|用户|买家|顾客|客商|客人|学员|学生|患者|购货单位|采购单位|采购人|购买方|购买人|购方|买方|付款方|付款人|付款单位|收付方|往来单位|往来客户|对方|对方单位|购货方|采购方|消费者|粉丝|投保人|业主|车主|捐赠人|旅客|乘客|读者|住户|订货单位|收货单位|经销商|代理商|加盟商|托运方|托运人|发货人|广告主|租客|房客|租户|委托人|委托方|医院|预订人|订货人|甲方|药店|终端客户|主人|家长|微信|患者|门店客户|货主|需方|承租人|承租方|户主|病人|就诊人|持卡人|申请人|分销商|渠道商|宝妈|参会单位|客户单位|代理';

/** What they do, in Chinese. */
export const act =
  '下单|订单|购买|付款|支付|付费|缴费|成交|交易|消费|销售|销货|开单|开票|单据|业务|记账|入账|制单|出库|结账|收款|收费|签约|签订|合同|订货|结算|结单|收银|拍单|拍下|创建|提交|生成|签单|凭证|预订|到店|入住|采购|回款|还款|发票|账单|捐赠|投保|看诊|就诊|寄件|确认|核销|服务|收据|实付|订房|订票|预定|租车|报名|充值';
