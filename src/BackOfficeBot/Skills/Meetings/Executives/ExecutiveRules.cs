using BackOfficeBot.Skills.Meetings.Slots;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// The rules of executives' time, as configured: what they make of somebody the slot engine is asked about, and whom they do not hold.
internal sealed class ExecutiveRules(IOptions<ExecutivesOptions> options)
{
    private readonly Dictionary<string, ExecutiveOptions> _people = options.Value.People.ToDictionary(p => p.Id, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<ExecutiveOptions> All => _people.Values;

    public ExecutiveOptions? Of(string? personId) => personId is null ? null : _people.GetValueOrDefault(personId);

    /// Whom this person works for: an executive for oneself, an assistant for each executive.
    public IEnumerable<ExecutiveOptions> ServedBy(string personId) => _people.Values.Where(e => Same(e.Id, personId) || e.Assistants.Exists(a => Same(a.Id, personId)));

    public bool Concern(MeetingDraft draft) => _people.Count > 0 && (Of(draft.OrganizerId) is not null || draft.People.Any(p => Of(p.Id) is not null));

    /// Executives at an hour of their own choice, and those who may always book, are asked to keep no rule.
    public bool Hold(string? personId, MeetingDraft draft) =>
        Of(personId) is { } rules && !rules.MayAlwaysBook.Exists(id => Same(id, draft.OwnerId)) && !(Same(rules.Id, draft.OwnerId) && draft.At is not null);

    public SlotPerson Into(SlotPerson person, string? personId) => Of(personId) is not { } rules ? person : person with
    {
        Gap = rules.Gap > person.Gap ? rules.Gap : person.Gap,
        Protected = [.. rules.Protected.Select(b => new ProtectedBlock([.. b.Days.Select(d => DayOf(d)!.Value)], b.From, b.To, b.Name.Trim()))],
        Earliest = rules.Earliest,
        Latest = rules.Latest,
        MeetingsPerDay = rules.MeetingsPerDay,
    };

    /// Who has to say yes before this meeting is booked.
    public IReadOnlyList<AskedPerson> ToAsk(MeetingDraft draft) =>
    [
        .. draft.People.Select(p => p.Id).Prepend(draft.OrganizerId).Select(Of).OfType<ExecutiveOptions>().Distinct()
            .Where(e => !Same(e.Id, draft.OwnerId) && !e.MayAlwaysBook.Exists(id => Same(id, draft.OwnerId)))
            .Where(e => e.AsksFirst == AsksFirst.Always || (e.AsksFirst == AsksFirst.OnBehalf && draft.AskedById is not null && Same(e.Id, draft.OrganizerId)))
            .Select(e => new AskedPerson(e.Id, e.Name)),
    ];

    /// Until when they can answer: as long as each of them has, and not after the time itself.
    public DateTimeOffset AnswerBy(IEnumerable<AskedPerson> whom, DateTimeOffset now, DateTimeOffset latest) =>
        whom.Select(p => Of(p.Id)).OfType<ExecutiveOptions>().Select(e => now + e.AnswerWithin).Append(latest).Min();

    public static DayOfWeek? DayOf(string name) => Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) && Enum.IsDefined(day) && !char.IsAsciiDigit(name.Trim()[0]) ? day : null;

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
