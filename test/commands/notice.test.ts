/** @jest-environment jsdom */
import { errorKinds, UserError } from '../../src/classify';
import { drawNotice, noticeHash, noticeIn } from '../../src/commands/notice';
import { translatorFor } from '../../src/locales/translate';

describe('a notice in an address', () => {
  it('comes back as the error it was', () => {
    const error = new UserError('occupiedCells', { sheet: '订单 & #1', count: 3 }, ['H1:J12', "'A B'!C3"]);
    expect(noticeIn(noticeHash(error, translatorFor('en')))).toMatchObject({
      kind: error.kind,
      params: error.params,
      cells: error.cells,
    });
  });

  it('says values that are messages in words, in the language of the moment', () => {
    const error = new UserError('unknownColumn', { column: { key: 'roles.profit' } });
    expect(noticeIn(noticeHash(error, translatorFor('zh-CN')))?.params).toEqual({ column: '利润' });
  });

  it.each(['', '#', '#other', '#notice=', '#notice=%7B%22kind%22%3A%22nonsense%22%7D', '#notice=null'])(
    'is none in %s, or an unexpected error',
    (hash) => {
      expect([undefined, 'unexpected']).toContain(noticeIn(hash)?.kind);
    },
  );
});

describe('drawNotice', () => {
  it.each(errorKinds)('says %s in words, with its cells', (kind) => {
    drawNotice(document, new UserError(kind, {}, ['B2']), translatorFor('zh-CN'), () => undefined);
    expect(document.body.textContent).toMatch(/\p{Script=Han}{4}.*B2/su);
    expect(document.body.textContent).not.toContain('errors.');
  });

  it('shows text as text and can be closed', () => {
    const close = jest.fn();
    const error = new UserError('unexpected', { code: 'Error', message: '<img src=x onerror=alert(1)>' });
    drawNotice(document, error, translatorFor('en'), close);
    expect(document.querySelector('img')).toBeNull();
    const button = document.querySelector<HTMLButtonElement>('button');
    expect(document.activeElement).toBe(button);
    button?.click();
    expect(close).toHaveBeenCalledTimes(1);
  });
});
