/** Names the files which were chosen but not yet sent: the browser's own words say only how many. */
class FileInputElement extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const chosen = this.querySelector('[role="status"]');
    if (!input || !chosen) return;
    input.addEventListener('change', () => {
      const names = [...(input.files ?? [])].map((file) => `${file.name} (${size(file.size)})`);
      chosen.textContent = names.length > 0 ? `${this.dataset.chosen} ${names.join(', ')}` : '';
    });
  }
}

function size(bytes: number): string {
  const [unit, power] = bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: String(unit),
    maximumFractionDigits: 1,
  }).format(bytes / Number(power));
}

customElements.define('file-input', FileInputElement);

export {};
