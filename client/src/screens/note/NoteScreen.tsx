export default function NoteScreen() {
  return <p>…</p>;
}
