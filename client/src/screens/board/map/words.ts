/** What is said about a map as a whole, and what is done with it. */
export const mapPanelWords = {
  tool: 'Map',
  toolLabel: 'Map: bring in studies, take it away, check, settings',
  title: 'The map',
  titles: {
    import: 'Bring in studies or a framework',
    export: 'Take it away',
    check: 'Check for personal details',
    settings: 'Settings',
  },
  hints: {
    import: 'From RIS, CSV, EPPI-Reviewer, a published EPPI-Mapper page or another Gapboard.',
    export: 'Tables, a report, a page to publish, files for reference managers, pictures.',
    check: 'What on this board may identify somebody, and why its authors kept it.',
    settings: 'Title and question, how people rate, what counts as a gap that needs a review.',
  },
  back: 'Back',
};
