/** The filter of a page, and links that open the claim they lead to. Without scripts every claim is there to be opened. */
export const pageScript = `
const form = document.querySelector('.filter');
const claims = [...document.querySelectorAll('.claim')];
const texts = new Map(claims.map((claim) => [claim, (claim.id + ' ' + claim.querySelector('summary').textContent + ' ' + claim.querySelector('.statement').textContent).toLowerCase()]));
const show = () => {
  const data = new FormData(form);
  const words = data.get('text').toLowerCase().split(/\\s+/).filter(Boolean);
  const verdicts = new Set(data.getAll('verdict'));
  let count = 0;
  for (const claim of claims) {
    const text = texts.get(claim);
    const isShown = verdicts.has(claim.dataset.verdict) && (!data.has('unexpected') || claim.dataset.agrees === 'no') && words.every((word) => text.includes(word));
    claim.hidden = !isShown;
    if (isShown) count++;
  }
  for (const topic of document.querySelectorAll('.topic')) topic.hidden = !topic.querySelector('.claim:not([hidden])');
  form.querySelector('output').textContent = count === claims.length ? count + (count === 1 ? ' claim' : ' claims') : count + ' of ' + claims.length + ' claims';
};
const openLinked = () => {
  const claim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!claim || !claims.includes(claim)) return;
  claim.hidden = false;
  claim.closest('.topic').hidden = false;
  claim.open = true;
  claim.scrollIntoView();
};
form.hidden = false;
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
form.toggle.addEventListener('click', () => {
  const isOpening = form.toggle.textContent === 'Open all';
  for (const claim of claims) if (!claim.hidden) claim.open = isOpening;
  form.toggle.textContent = isOpening ? 'Close all' : 'Open all';
});
addEventListener('hashchange', openLinked);
addEventListener('beforeprint', () => { for (const claim of claims) if (claim.dataset.agrees === 'no') claim.open = true; });
show();
openLinked();
`;
