/** Files that tests read as they are: as text, or as a `data:` address of their bytes. */
declare module '*?raw' {
  const text: string;
  export default text;
}
declare module '*?url&inline' {
  const address: string;
  export default address;
}
