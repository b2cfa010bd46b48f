using System.Text.RegularExpressions;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Digests;

/// What a sentence says about the digest: "alle 8 nei giorni feriali, senza riunioni", "except on Friday", "sospendilo fino al 7 gennaio"; pure.
internal sealed record DigestWish
{
    /// From this hour on the day is told from behind.
    private static readonly TimeOnly Afternoon = new(14, 0);

    public bool IsNow { get; init; }
    public bool? IsOn { get; init; }

    /// The first day on which it comes again.
    public DateOnly? Until { get; init; }

    /// The first without one, of a pause that has a beginning.
    public DateOnly? From { get; init; }
    public DigestPart? Part { get; init; }
    public TimeOnly? At { get; init; }
    public TimeOnly? AlsoAt { get; init; }
    public IReadOnlyList<DayOfWeek>? Days { get; init; }
    public IReadOnlyList<DayOfWeek> Except { get; init; } = [];
    public IReadOnlyList<DayOfWeek> Also { get; init; } = [];
    public IReadOnlyList<DigestSection> Without { get; init; } = [];
    public IReadOnlyList<DigestSection> With { get; init; } = [];
    public string? Language { get; init; }

    public bool SaysNothing => this is { IsNow: false, IsOn: null, Until: null, At: null, Days: null, Except.Count: 0, Also.Count: 0, Without.Count: 0, With.Count: 0, Language: null, Part: null };

    public static DigestWish Of(string text, Understanding said)
    {
        var (names, except) = DigestDays.Of(text);
        var isOff = Off.IsMatch(text) || None.IsMatch(text);
        var isNotUntil = NotUntil.IsMatch(text);
        var isPause = isNotUntil || Pause.IsMatch(text);
        var days = said.Whens.Concat(said.Excluded).Where(w => w is { IsImpossible: false } && (isPause || isOff) && w.Type is WhenType.Date or WhenType.DateRange).ToList();
        var (first, last) = (OnlyTo.IsMatch(text) ? null : days.Select(w => w.Value.FirstDay).Min(), days.Select(w => w.Value.LastDay).Max());
        List<TimeOnly> hours = [.. said.Whens.Where(w => !w.IsImpossible).Select(Hour).OfType<TimeOnly>().Distinct()];
        var part = Weekly.IsMatch(text) ? DigestPart.Weekly : Evening.IsMatch(text) && hours.Count < 2 ? DigestPart.Evening : (DigestPart?)null;
        // "anche alle 18" is after the day, beside the one before it.
        if (part is null && Also_.IsMatch(text) && names.Count == 0 && hours is [var only] && only >= Afternoon)
            part = DigestPart.Evening;
        var (without, with) = (Sections(Without_.Match(text)), Sections(With_.Match(text)));
        var wish = new DigestWish
        {
            IsOn = isPause ? null : isOff ? names.Count > 0 || last is not null || without.Count > 0 || part is not null ? null : false : On.IsMatch(text) ? true : null,
            // "niente riepiloghi fino a lunedì" wants one on Monday again; "in ferie fino a lunedì" counts that day, too.
            Until = isNotUntil && !Pause.IsMatch(text) ? last : last?.AddDays(1),
            From = first,
            Part = part, At = hours.Count > 0 ? hours[0] : null, AlsoAt = hours.Count > 1 ? hours[1] : null,
            Days = isOff || isPause || Also_.IsMatch(text) || names.Count == 0 ? Plain(text, isOff) : names,
            Except = isOff && !isPause ? [.. names, .. except] : except,
            Also = !isOff && !isPause && Also_.IsMatch(text) ? names : [],
            Without = without, With = [.. with.Except(without)],
            Language = InItalian.IsMatch(text) ? "it" : InEnglish.IsMatch(text) ? "en" : null,
        };
        // "sospendi il riepilogo del venerdì" means no span of days.
        if (wish.Except.Count > 0 && !Span.IsMatch(text))
            wish = wish with { Until = null, From = null };
        if (isPause && wish is { Until: null, Except.Count: 0 })
            wish = wish with { IsOn = false };
        if (isOff && part is not null)
            wish = wish with { At = null };
        // "mostra il riepilogo della settimana" asks for that one, and changes nothing; "dammelo ogni settimana" chooses it.
        return Now.IsMatch(text) || (Shown.IsMatch(text) && !Again.IsMatch(text) && (wish with { Part = null }).SaysNothing && !Setting.IsMatch(text)) ? new() { IsNow = true, Part = part } : wish;
    }

    /// Whether a sentence without a wish asks how it is set, and not for the digest itself.
    public static bool AsksSettings(string text) => Setting.IsMatch(text);

    public static bool TurnsOff(string text) => Off.IsMatch(text) || None.IsMatch(text);

    public DigestData Apply(DigestData data, IReadOnlyList<DayOfWeek> usual, bool isOff)
    {
        if (Part is DigestPart.Weekly)
            data = isOff ? data with { NoWeekly = true } : data with { NoWeekly = false, Weekly = Days is [var day, ..] ? day : data.Weekly ?? DayOfWeek.Friday, WeeklyAt = At ?? data.WeeklyAt };
        else if (Part is DigestPart.Evening)
            data = isOff ? data with { NoEvening = true } : data with { NoEvening = false, Evening = At ?? data.Evening ?? new(17, 30) };
        else if (At >= Afternoon)
            data = data with { NoMorning = true, NoEvening = false, Evening = At };
        else if (At is { } at)
            data = data with { NoMorning = false, At = at };
        if (AlsoAt is { } also && Part is null)
            data = also >= Afternoon ? data with { NoEvening = false, Evening = also } : data with { NoMorning = false, At = also };
        if (Part is not DigestPart.Weekly && (Days is not null || Except.Count > 0 || Also.Count > 0))
            data = data with { Days = [.. DigestData.Week.Intersect((Days ?? data.Days ?? usual).Union(Also).Except(Except))] };
        return data with
        {
            Without = [.. (data.Without ?? []).Union(Without).Except(With).Order()],
            Language = Language ?? data.Language,
            PausedFrom = Until is not null ? From : IsOn is true ? null : data.PausedFrom,
            PausedUntil = Until ?? (IsOn is true ? null : data.PausedUntil),
        };
    }

    private static IReadOnlyList<DayOfWeek>? Plain(string text, bool isOff) => isOff ? null : Workdays.IsMatch(text) ? DigestData.Weekdays : EveryDay.IsMatch(text) ? DigestData.Week : null;

    // In a digest seven is in the morning, and so is half past eight.
    private static TimeOnly? Hour(When when) => when.Value switch
    {
        { Time: { } time } => time,
        // "a fine giornata alle 18"
        { Start: { Hour: 23 }, End: { } end } => TimeOnly.FromDateTime(end),
        { Start: { } start, Grain: Grain.Hour or Grain.Minute } => TimeOnly.FromDateTime(start),
        _ => null,
    };

    private static IReadOnlyList<DigestSection> Sections(Match match) => match.Success ? [.. Words.Where(w => w.Pattern.IsMatch(match.Groups["what"].Value)).Select(w => w.Section)] : [];

    private static readonly (DigestSection Section, Regex Pattern)[] Words =
    [
        (DigestSection.Meetings, new(@"\b(?:riunion|appuntament|meeting|calendar)", Loosely)), (DigestSection.Approvals, new(@"\b(?:approvazion|richiest|approval|request)", Loosely)),
        (DigestSection.Calls, new(@"\b(?:chiamat|telefonat|call)", Loosely)), (DigestSection.Tasks, new(@"\b(?:attività|attivita|compit|task)", Loosely)),
        (DigestSection.Minutes, new(@"\b(?:verbal|minutes)", Loosely)), (DigestSection.Asked, new(@"\b(?:chiest|asked)", Loosely)),
        (DigestSection.Did, new(@"\b(?:ho fatto|i did|done by me)\b", Loosely)), (DigestSection.Changed, new(@"\b(?:conclus|chius|closed|finished)", Loosely)), (DigestSection.Office, new(@"\b(?:uffici|office|team)", Loosely)),
    ];

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static bool IsOfGroup(string text) => OfGroup.IsMatch(text);

    private static readonly Regex OfGroup = new(@"\b(?:riepilogo|digest|riassunto|summary)\s+(?:(?:del|della|for|of|to)\s+|dell['’])(?:the |my |our |mio |nostro |nostra )?(?:ufficio|team|gruppo|reparto|squadra|office|group|department)\b|\b(?:team|office|group|department)(?:'s)? digest\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Now = new(@"(?<!\bche |l['’]|un['’]|all['’])\b(?:ora|adesso|subito|now|right away|immediately)\b(?! (?:del|in cui))", Loosely);

    private static readonly Regex Shown = new(@"\b(?:mostra(?:mi)?|fammi vedere|vediamo|dammi|show|let me see)\b|^(?:il |the |my )?(?:\w+ )?(?:della settimana|of the week)\W*$|^(?:la |the |my )?(?:settimana in breve|week in brief|week in review|revisione settimanale|weekly review)\W*$|\b(?:com['’]?[eè] andata|how (?:was|did|has)|how['’]s)\b.*\b(?:settimana|week)\b", Loosely);

    private static readonly Regex Again = new(@"\b(?:ogni|every|di sera|la sera|in the evening)\b", Loosely);

    private static readonly Regex Off = new(@"\b(?:disattiva|spegni|basta|smetti|togli(?:mi)?|ferma(?:re)?|elimina|non (?:mi )?(?:mandar|inviar|vogli|ricever|spedir)\w*|no more|stop|turn (?:\w+ )*off|switch (?:\w+ )*off|disable|don['’]?t|do not|unsubscribe|cancel|digest off)\b", Loosely);

    // "Niente riepilogo in agosto"; "niente riunioni" is a section.
    private static readonly Regex None = new(@"^(?:niente|nessun|no)\s+(?:più\s+|more\s+)?(?:il\s+)?(?:riepilog\w+|digests?|summar(?:y|ies))\b", Loosely);

    private static readonly Regex On = new(@"\b(?:attiva|riattiva|riprendi|accendi|riaccendi|abilita|turn (?:\w+ )*on|switch (?:\w+ )*on|enable|resume|start|ogni (?:giorno|mattina)|every (?:day|morning)|daily|giornaliero|quotidiano|digest on)\b", Loosely);

    private static readonly Regex Pause = new(@"\b(?:sospend\w+|in pausa|pausa|pause|suspend|hold|ferie|vacanz\w|vacation|holidays?)\b", Loosely);

    private static readonly Regex NotUntil = new(@"\b(?:niente|nessun\w*|no|non|basta|stop|don['’]?t|do not|disattiva|spegni|turn off|switch off)\b(?!.*\b(?:dal|from)\b).*\b(?:fino|till?|until)\b", Loosely);

    private static readonly Regex OnlyTo = new(@"^(?!.*\b(?:dal|dall|from)\b).*\b(?:fino|till?|until|through)\b", Loosely);

    private static readonly Regex Span = new(@"\b(?:fino|dal|till?|until|through|from|per (?:una|un|due|tre|\d+)|for (?:a|two|three|\d+))\b", Loosely);

    private static readonly Regex Weekly = new(@"\b(?:settimanale|(?:della|di|ogni) settimana|weekly|(?:of|for) the week|every week|settimana in breve|week in (?:brief|review)|(?:andata|how (?:was|did|has)|how['’]s) (?:la|my|the|this) (?:settimana|week))\b", Loosely);

    private static readonly Regex Evening = new(@"\b(?:(?:di|la|della|alla|ogni) sera|serale|a fine giornata|fine giornata|in the evening|evening|(?:at the )?end of (?:the |my )?day|after work)\b", Loosely);

    private static readonly Regex Workdays = new(@"\b(?:feriali|lavorativi|weekdays?|work(?:ing)? ?days?)\b", Loosely);

    private static readonly Regex EveryDay = new(@"\b(?:tutti i giorni|ogni giorno|every (?:single )?day|all days|seven days)\b", Loosely);

    private static readonly Regex Also_ = new(@"\b(?:anche|pure|also|too|as well)\b", Loosely);

    private static readonly Regex Without_ = new(@"\b(?:senza|without|leave out|leaving out|niente|no|togli(?:endo)?|salta(?:ndo)?|tranne|skip(?:ping)?)\s+(?<what>(?!\bpiù\b).+?)(?=\s+(?:con|with|includi|including|include|aggiungi|rimetti|add|bring back|put)\s|$)", Loosely);

    private static readonly Regex With_ = new(@"\b(?:con|with|includi|including|include|aggiungi|rimetti|add|bring back|put(?! .*\bout\b))\s+(?<what>.+?)(?=\s+(?:senza|without|leave out|leaving out|niente|no|togli|salta|tranne|skip)\s|$)", Loosely);

    private static readonly Regex InItalian = new(@"\bin italiano\b|\bin italian\b", Loosely);

    private static readonly Regex InEnglish = new(@"\bin inglese\b|\bin english\b", Loosely);

    private static readonly Regex Setting = new(@"\b(?:impost\w+|settings?|preferenz\w+|preferences?|configur\w+|notific\w+|notifications?|cambia\w*|modific\w+|change|set up|quando|a che ora|what time|when|sposta|move)\b", Loosely);
}
