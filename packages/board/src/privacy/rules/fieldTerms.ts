/**
 * Words of this field, and of English, that stand in capitals after "Child" or "Mother" and are
 * nobody's name: Child Protection Plan, Mother and Baby Unit, Father Figures.
 */
const TERMS = new Set(
  // what services are and do
  (
    'abuse act action adoption adoptive advocacy agency aid allowance arrangements assessment assessments assistance association ' +
    'attachment authorities authority benefit benefits board boards bureau care carer carers case cases centre centred ' +
    'charity clinic college commission commissioner committee community concern conference conferences contact council court crime ' +
    'criminal custody database death deaths department development disability district division domestic duty early education ' +
    'emotional engagement engagements entry event events evidence exploitation family families figure figures first focus focused ' +
    'forum foster foundation framework friendly fund game gap group groups guarantee guardian guardianship guidance health ' +
    'help helpline home homes hospital hotel house housing hub hubs impact inclusive index inequalities information initiative ' +
    'inquiry institute intake interview inventory involved involvement journal journals judgment judgments justice kinship labour ' +
    'language law lead leaders learning leaving led legal life line link looked maintenance maltreatment map maps ' +
    'marriage maternity measure measures mediation mental migrants model mortality multi needs neglect network nutrition ' +
    'observation office officer officers orders order outcome outcomes panel panels parent parenting parents partnership partnerships pathway pathways ' +
    'penalty perpetrator person physical placement placements plan planning plans play policy population poverty practice practices ' +
    'practitioner pregnancy prevention programme programmes program programs project projects proceedings prosperity protection ' +
    'protocol psychiatry psychology public qualitative quarterly questionnaire ratio records referral referrals register relations ' +
    'rescue research resilience response review reviews rights risk safe safeguarding safety scale scheme school schools science sciences ' +
    'section secure service services sexual sleep smart social society special specialist staff standards statement strategy studies ' +
    'study supervision support survey surveys system systems talk tax team teams test time tool toolkit tools trafficking training trauma ' +
    'treatment tribunal trust unit units universal university violence visit visiting voice voices vulnerable welfare wellbeing well-being ' +
    'work worker workers workforce works working workshop youth youths young ' +
    // people and relations
    'adult adults baby babies boys brother children child dad daddy daughter father fathers girls grandparent grandparents infant infants ' +
    'men mother mothers mum mummy newborn people sibling siblings sister son toddler twin women ' +
    // places and peoples
    'africa african america american asian australia australian bangladeshi black britain british canada canadian caribbean chinese england english ' +
    'europe european france french german great greater hong indian international ireland irish kingdom kong london lower national new nordic ' +
    'north northern pakistani polish roma scotland scottish sector south southern states traveller united upper wales welsh west western ' +
    'white east eastern world zealand local government ministry minister royal state catholic christian muslim ' +
    // months and days, parts of a work
    'january february march july september october november december monday tuesday wednesday thursday friday ' +
    'saturday sunday abstract aim aims appendix article background box chapter conclusion conclusions context figure key method methods ' +
    'note notes page part phase question questions report reports result results stage summary table theme themes theory topic volume wave year years ' +
    // titles and offices
    'chair chief deputy director head lead lady lord manager officer principal professor senior sir ' +
    // what begins a sentence
    'about after all also although an and another any are as at because been before being big both but by can could did does during each ' +
    'every few for from getting give giving had has have he her here his how if in into is it its keeping like long making many ' +
    'more most much my no not now of off on once one only or other our out over own reading she should since small so some step still such than ' +
    'that the their them then there these they this those three through to too two under until up us use using very was we were what when ' +
    'where which while who whole whose why with within without would yet you your'
  ).split(' '),
);

/** Those that are surnames too: after a first name they make no term of it. */
const SURNAMES = new Set(
  'black case england english french german head law long lord north page small south wales west white young'.split(
    ' ',
  ),
);

/** Endings that words of a service have and names hardly. */
const ENDINGS = /(?:tion|sion|ness|ology|ship|ical|ional|ative|ities|ability)s?$/;

export function isFieldTerm(word: string): boolean {
  const simple = word.toLowerCase().replace(/'s$|s'$/, '');
  return TERMS.has(simple) || TERMS.has(`${simple}s`) || ENDINGS.test(simple);
}

/** The same of a word that stands where a surname would. */
export function isTermAfterName(word: string): boolean {
  return isFieldTerm(word) && !SURNAMES.has(word.toLowerCase());
}
