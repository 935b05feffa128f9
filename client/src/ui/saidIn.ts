/** What somebody has typed or chosen in a form's field, without space around it; empty where there is no such field. */
export function saidIn(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value.trim() : '';
}
