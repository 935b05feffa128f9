/** What a person has to know while they work, in a chunk of its own. */
export const loadNotices = async () => ({
  default: (await import('../../onBoard/Notices.tsx')).Notices,
});
