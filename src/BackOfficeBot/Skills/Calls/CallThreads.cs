using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// Which calls belong together: of one number, or of one person of one company, within five working days.
internal sealed class CallThreads(RecordLists lists, WorkWeeks weeks, TimeProvider time)
{
    public const int Days = 5;

    /// From this one on they are more urgent.
    public const int ManyCalls = 3;
    private const int Most = 10;

    /// The earlier ones, the oldest first.
    public async Task<IReadOnlyList<Record>> BeforeAsync(string organisation, Guid id, CallData data, CancellationToken ct)
    {
        var from = Since(time.GetUtcNow(), weeks.Usual(organisation, WallClock.Zone(data.Zone)));
        bool Fits(Record r) => r.Id != id && r.State != HistoryActions.Undone && CallData.Of(r) is var other && Same(data, other);
        async Task<IReadOnlyList<Record>> Find(string words) => await lists.SearchAsync(organisation, new(words, null) { Kind = CallRecords.Kind, From = from, Fits = Fits, Take = Most }, ct);
        var ofNumber = data.Phone is { } phone ? await Find(phone[1..]) : [];
        var ofPerson = data is { Caller: { } caller, Company: { } company } ? await Find($"{Bare(caller)} {company}") : [];
        return [.. ofNumber.Concat(ofPerson).DistinctBy(r => r.Id).OrderBy(r => r.CreatedAt).TakeLast(Most)];
    }

    public static bool Same(CallData a, CallData b) =>
        (a.Phone is not null && a.Phone == b.Phone) || (a is { Caller: { } one, Company: { } firm } && b is { Caller: { } other, Company: { } same } && NameLikeness.Same(Bare(one), Bare(other)) && NameLikeness.Same(firm, same));

    /// The day on which the fifth working day before began.
    public static DateTimeOffset Since(DateTimeOffset now, WorkWeek week)
    {
        var day = WallClock.Day(now, week.Zone);
        for (var (left, i) = (Days, 0); left > 0 && i < 60; i++)
        {
            day = day.AddDays(-1);
            left -= week.Works(day) ? 1 : 0;
        }
        return WallClock.At(day, TimeOnly.MinValue, week.Zone);
    }

    // "signora Ricci" and "Ricci" are one.
    private static string Bare(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => CallWords.Titles.Contains(w.ToLowerInvariant())));
}
