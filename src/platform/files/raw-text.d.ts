/** Vite gives the text of a file for an import that ends with ?raw: nothing to copy beside the bundle. */
declare module '*?raw' {
  const text: string;
  export default text;
}
