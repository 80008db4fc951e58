import { catalogue } from '../language/catalogue.ts';

/** The method page: what the reader may rely on, and what not. */
export const methodMessages = catalogue(
  {
    title: 'About and method',
    close: 'Close',
    lede: 'Dateline puts reported incidents on a map and a timeline, and ties every statement to the words it rests on and to who said them.',
    evidenceTitle: 'Evidence',
    evidence:
      'An incident is an editor’s synthesis; a claim is somebody’s words. Every field of an incident names the claims it rests on. Every claim carries its verbatim quote and its chain of attribution. “Verbatim” means that the quote was found, character by character, at its place in the archived text whose SHA-256 the dataset names. It says nothing on whether the statement is true.',
    accountsTitle: 'Accounts side by side',
    accounts:
      'Where accounts differ, you see who says what. Two accounts agree (the same value), are compatible (they can be true together), conflict (they cannot), or one of them is silent. The verdicts are computed by written rules. We never average, pick or hide. Several speakers in one article are several voices and one document.',
    uncertaintyTitle: 'Uncertainty',
    uncertainty:
      'A place is an area with a stated radius or outline, drawn to scale. A time is an interval from the earliest to the latest instant that the words allow. “Was it in this range?” has three answers: certainly, possibly, no. “Not reported” and “not confirmed” are never zero. What is our own convention or inference is underlined with dots and says so.',
    differTitle: 'Where a source and the world differ',
    differ:
      'Where outside sources give another value, it stands beside the claim with its own citation. The quote stays as it was written.',
    decisionsTitle: 'What the curators decided',
    datasetTitle: 'This dataset',
    documents: 'Documents',
    outletUnknown: 'The document names neither its outlet nor its address; we leave both blank.',
    archived: (sha256: string, codePoints: string, checked: string) =>
      `Archived text: ${codePoints} characters, SHA-256 ${sha256}; all quotes last compared with it on ${checked}.`,
    published: (date: string) => `Published ${date}`,
    lastUpdated: (time: string) => `last updated ${time}`,
    licence: 'Licence',
    tableTitle: 'The table that is open',
    hash: (sha256: string) => `SHA-256 ${sha256}`,
    zone: (zone: string) => `Days and times that name no zone are counted in \u2068${zone}\u2069.`,
    tableSource:
      'It is a reader’s own file: nobody here has checked it, and nothing in it is compared with what others say. Each row says what it was read from, and shows all of its columns as they stand.',
    tableRows: (
      read: string,
      kept: string,
      placed: string,
      notPlaced: string,
      notDated: string,
      rejected: string,
    ) =>
      `Rows read: ${read}; shown: ${kept}; on the map: ${placed}; without a place: ${notPlaced}; without a date: ${notDated}; rejected: ${rejected}.`,
    keysTitle: 'Keyboard',
    keys: 'Tab moves through the page. In the list, arrow keys move and Enter opens. On the timeline’s “From” and “To” handles, arrow keys move by one bin, Page Up and Page Down by more, Home and End to the ends. On the map, arrow keys pan, + and − zoom, N and P step through the incidents shown and through the discs of several, Enter opens one or lists those of a disc, and Escape closes it.',
    privacyTitle: 'Privacy',
    privacy:
      'Nothing you do here leaves your browser. The page asks no other server for anything unless you choose an online basemap or a dataset address yourself.',
    creditsTitle: 'Credits',
    credits:
      'Basemap: Natural Earth (public domain), GSHHG rivers (LGPL 3 or later), GeoNames (CC BY 4.0), simplified by us. Type: IBM Plex Sans, IBM Plex Sans Arabic, Source Serif 4 and Noto Naskh Arabic (SIL Open Font Licence). Incident types: ACLED’s sub-event terms.',
    version: (version: string) => `Dataset version ${version}`,
  },
  {
    title: 'عن المشروع ومنهجه',
    close: 'إغلاق',
    lede: 'يضع Dateline الحوادث المنقولة على خريطة وخط زمني، ويربط كل قول بالكلمات التي يستند إليها وبمن قالها.',
    evidenceTitle: 'الدليل',
    evidence:
      'الحادث تركيب يصنعه المحرر، أما القول فكلام شخص أو جهة. يذكر كل حقل من حقول الحادث الأقوال التي يستند إليها، ويحمل كل قول اقتباسه الحرفي وسلسلة إسناده. و«حرفي» تعني أن الاقتباس وُجد حرفاً بحرف في موضعه من النص المؤرشف الذي تذكر مجموعة البيانات بصمته SHA-256، ولا تعني أن القول صحيح.',
    accountsTitle: 'الروايات جنباً إلى جنب',
    accounts:
      'حيث تختلف الروايات ترى مَن قال ماذا. فالروايتان إما متفقتان (القيمة نفسها) أو متوافقتان (يمكن أن تصدقا معاً) أو متعارضتان (لا يمكن ذلك) أو إحداهما صامتة. تُحسب الأحكام بقواعد مكتوبة. لا نأخذ متوسطاً ولا نختار ولا نخفي. وتعدد المتحدثين في مقال واحد أصوات عدة ووثيقة واحدة.',
    uncertaintyTitle: 'عدم اليقين',
    uncertainty:
      'المكان مساحة لها نصف قطر أو حدود معلنة، تُرسم بمقياسها. والزمان مدة بين أبكر لحظة وآخر لحظة تسمح بهما الكلمات. ولسؤال «هل وقع ضمن هذه المدة؟» ثلاثة أجوبة: يقيناً، احتمالاً، لا. و«لم يُذكر» و«لم يتأكد» ليسا صفراً أبداً. وما كان اصطلاحاً أو استنتاجاً منا وُضع تحته خط منقّط وقيل إنه كذلك.',
    differTitle: 'حيث يختلف المصدر عن غيره',
    differ: 'حيث تعطي مصادر أخرى قيمة مختلفة تُعرض إلى جانب القول مع مرجعها، ويبقى الاقتباس كما كُتب.',
    decisionsTitle: 'ما قرره القائمون على البيانات',
    datasetTitle: 'مجموعة البيانات هذه',
    documents: 'الوثائق',
    outletUnknown: 'لا تذكر الوثيقة اسم ناشرها ولا رابطها، فتركناهما فارغين.',
    archived: (sha256, codePoints, checked) =>
      `النص المؤرشف: ${codePoints} حرفاً، وبصمته SHA-256 هي ${sha256}؛ وقورنت به الاقتباسات كلها آخر مرة في ${checked}.`,
    published: (date) => `نُشر في ${date}`,
    lastUpdated: (time) => `آخر تحديث ${time}`,
    licence: 'الترخيص',
    tableTitle: 'الجدول المفتوح',
    hash: (sha256) => `SHA-256: ${sha256}`,
    zone: (zone) => `الأيام والأوقات التي لا تذكر منطقة تُحسب بتوقيت \u2068${zone}\u2069.`,
    tableSource:
      'هو ملف يخص القارئ: لم يتحقق منه أحد هنا، ولا يُقارن ما فيه بما يقوله غيره. ويقول كل صف مم قُرئ، ويعرض كل أعمدته كما هي.',
    tableRows: (read, kept, placed, notPlaced, notDated, rejected) =>
      `صفوف مقروءة: ${read}؛ معروضة: ${kept}؛ على الخريطة: ${placed}؛ بلا مكان: ${notPlaced}؛ بلا تاريخ: ${notDated}؛ مرفوضة: ${rejected}.`,
    keysTitle: 'لوحة المفاتيح',
    keys: 'ينقلك Tab عبر الصفحة. في القائمة تنقلك الأسهم ويفتح Enter الحادث. وعلى مقبضي «من» و«إلى» في الخط الزمني تحرّك الأسهم خانة واحدة، وPage Up وPage Down أكثر، وHome وEnd إلى الطرفين. وعلى الخريطة تحرّك الأسهم المشهد، ويكبّر + ويصغّر −، وينقلك N وP بين الحوادث المعروضة وأقراص الحوادث المجتمعة، ويفتح Enter الحادث أو يسرد حوادث القرص، ويغلقه Escape.',
    privacyTitle: 'الخصوصية',
    privacy:
      'لا يغادر متصفحك شيء مما تفعله هنا. ولا تطلب الصفحة شيئاً من خادم آخر إلا إذا اخترت أنت خريطة أساس على الإنترنت أو عنوان مجموعة بيانات.',
    creditsTitle: 'شكر وإسناد',
    credits:
      'خريطة الأساس: Natural Earth (ملك عام)، وأنهار GSHHG (LGPL 3 أو أحدث)، وGeoNames (CC BY 4.0)، مبسّطة من قبلنا. الخطوط: IBM Plex Sans وIBM Plex Sans Arabic وSource Serif 4 وNoto Naskh Arabic (رخصة SIL المفتوحة للخطوط). أنواع الحوادث: مصطلحات ACLED للحوادث الفرعية.',
    version: (version) => `إصدار مجموعة البيانات ${version}`,
  },
);
