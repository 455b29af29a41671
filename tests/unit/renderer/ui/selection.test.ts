import { beforeAll, describe, expect, it } from 'vitest';

const PAGE = `
  <nav id="rail"><button id="button">Peringkat</button></nav>
  <table><tbody><tr class="data-table__row" id="row"><td>P-1</td></tr></tbody></table>
  <section class="sheet__narrative" id="narrative">Uraian</section>
  <div class="page__column" id="column"><label id="label">Nama</label><div class="data-table__row" id="inner-row"></div></div>
  <div class="notice" id="notice">Pesan</div>
  <input id="input" />`;

const selectable = (id: string) => getComputedStyle(document.getElementById(id) ?? document.body).getPropertyValue('user-select');

describe('what a double click can select', () => {
  beforeAll(() => {
    document.body.innerHTML = PAGE;
  });

  it.each(['body', 'button', 'row', 'label', 'inner-row'])('is nothing of what is pressed: %s', (id) => {
    expect(selectable(id)).toBe('none');
  });

  it.each(['narrative', 'column', 'notice', 'input'])('is what is read or typed: %s', (id) => {
    expect(selectable(id)).toBe('text');
  });
});
