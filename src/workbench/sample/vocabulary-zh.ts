import type { Vocabulary } from './vocabulary';

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹'];
const givenNames = (
  '伟 芳 娜 敏 静 磊 洋 艳 勇 军 杰 娟 涛 超 霞 平 刚 桂英 建国 秀兰 志强 丽华 文博 雨桐 子涵 梓萱 浩然 思远 ' +
  '嘉怡 俊杰 晓燕 海峰 佳琪 明轩 欣怡 天宇 诗涵 立新 春梅 一鸣'
).split(' ');
const cities = '上海 北京 深圳 广州 杭州 成都 武汉 南京 苏州 西安 重庆 青岛'.split(' ');
const names = '晨光 云岭 禾木 海岳 清源 嘉禾 博远 星辰 拾味 观澜 恒泰 青禾 同福 万象 知春'.split(' ');
const trades = [
  '餐饮管理有限公司',
  '酒店管理有限公司',
  '商贸有限公司',
  '食品有限公司',
  '文化传播有限公司',
  '咖啡馆',
  '便利店',
];

const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';

/** A coffee and tea supplier in Chinese. */
export const chinese: Vocabulary = {
  sheetName: '订单明细',
  headers: {
    orderId: '订单编号',
    orderDate: '下单日期',
    customer: '客户名称',
    region: '所在地区',
    product: '商品名称',
    quantity: '数量',
    amount: '实付金额(元)',
    status: '订单状态',
  },
  money: '#,##0.00',
  persons: surnames.length * givenNames.length,
  person: (n) =>
    at(surnames, n * 7 + Math.floor(n / surnames.length)) +
    at(givenNames, n * 11 + Math.floor(n / surnames.length)),
  companies: cities.length * names.length,
  company: (n) => at(cities, n) + at(names, n * 4 + Math.floor(n / cities.length)) + at(trades, n * 3),
  regions: ['华东', '华南', '华北', '华中', '西南'],
  products: [
    { name: '云南小粒咖啡豆 1kg', price: 128 },
    { name: '意式拼配咖啡豆 1kg', price: 118 },
    { name: '低因咖啡豆 500g', price: 89 },
    { name: '耶加雪菲 500g', price: 108 },
    { name: '冷萃咖啡液 12 瓶装', price: 168 },
    { name: '手冲壶套装', price: 268 },
    { name: '滤纸 400 张', price: 39.9 },
    { name: '电动磨豆机', price: 899 },
    { name: '奶泡机', price: 329 },
    { name: '明前龙井 250g', price: 398 },
    { name: '正山小种 250g', price: 168 },
    { name: '半自动咖啡机', price: 3280 },
  ],
  orderNumber: (n, isoDate) => `DD${isoDate.replaceAll('-', '')}${String(n).padStart(5, '0')}`,
  done: ['交易成功', '交易成功', '交易成功', '已发货'],
  undone: ['交易关闭', '已退款'],
  amountAsText: (amount) => `¥${amount.toLocaleString('en-US', { minimumFractionDigits: 2 })}`,
  impossibleDate: '2025-02-30',
};
