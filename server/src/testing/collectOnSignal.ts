/**
 * Loaded into a server before its own code (`--expose-gc --import`), so that a test can have it collect
 * its garbage, by SIGUSR2: what its heap holds after that is what it keeps, whenever V8 would have looked.
 */
process.on('SIGUSR2', () => {
  if (!gc) throw new Error('Start this with --expose-gc.');
  gc();
});
