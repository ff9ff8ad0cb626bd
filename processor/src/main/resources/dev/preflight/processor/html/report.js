'use strict';
const filter = document.querySelector('.filter');
const input = filter.querySelector('input');
const found = filter.querySelector('output');
const items = [...document.querySelectorAll('[data-filter]')];

function apply() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const item of items) {
    const text = item.dataset.filter.toLowerCase();
    item.hidden = !words.every(word => text.includes(word));
  }
  const rows = items.filter(item => item.tagName === 'TR');
  const shown = rows.filter(row => !row.hidden).length;
  found.textContent = words.length ? `${shown} of ${rows.length} paths` : '';
}

input.addEventListener('input', apply);
filter.hidden = false;
