// The choices over an example: how wide its frame is, and in which colours it is shown.

const frame = document.querySelector('iframe');
const alone = document.querySelector('#alone');

for (const button of document.querySelectorAll('.choice button')) {
  button.addEventListener('click', () => {
    for (const other of button.parentElement.children) {
      other.setAttribute('aria-pressed', String(other === button));
    }
    const { width, colours } = button.dataset;
    if (width) frame.className = width;
    // An empty choice is told too: it goes before what the example asks for itself.
    else frame.src = alone.href = `${alone.pathname}?as=${colours}`;
  });
}
