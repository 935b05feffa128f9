/** What a browser reports of its own accord when a test takes the server or the wifi away. */
export const LOST_LINE =
  /WebSocket|ERR_CONNECTION|ERR_FAILED|NetworkError|Failed to (load|fetch)|net::|fetching the script/;
