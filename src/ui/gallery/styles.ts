/** The gallery's own few rules, kept out of the product's stylesheet. */
export const galleryStyles = `
.gallery-example{margin-block-start:24px;padding:24px;border:1px dashed var(--line-strong);border-radius:6px}
.gallery-example>figcaption{margin-block-end:16px;color:var(--ink-soft);font-size:var(--text-small)}
.gallery-icons{display:grid;grid-template-columns:repeat(auto-fill,minmax(10rem,1fr));gap:12px;padding:0;list-style-type:''}
.gallery-icons>li{margin:0;overflow-wrap:anywhere}
`;
