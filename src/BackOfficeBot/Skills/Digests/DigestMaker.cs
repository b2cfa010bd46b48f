using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Digests;

/// Makes a person's digest of a slot, and shows one that was made as things are now.
internal sealed class DigestMaker(
    DigestContent content, DigestRows rows, OfficeFigures figures, IDigestDay calendar, WorkWeeks weeks, Departments departments, Access access, Office office, IOptions<DigestOptions> options, TimeProvider time)
{
    public DigestPlan Plan(Record? record) => (record?.Digest() ?? new()).Plan(record?.State ?? DigestStates.Usual, options.Value);

    public async Task<SentDigest> OfAsync(string organisation, string personId, DigestPlan plan, DigestSlot slot, DateTimeOffset since, IReadOnlyCollection<DigestSection> without, CancellationToken ct)
    {
        var made = new SentDigest(slot.Part, slot.Day, slot.At, since, []) { Without = [.. without] };
        var moment = Moment(personId, made, plan.Zone);
        return made with { Sections = content.Of(await rows.ReadAsync(organisation, content.Ranges, moment.Ids, since, ct), moment, without) };
    }

    public async Task<DigestView> ViewAsync(string organisation, string personId, SentDigest sent, Guid key, Record? record, DateTimeOffset? next, CancellationToken ct)
    {
        var plan = Plan(record);
        var moment = Moment(personId, sent, plan.Zone);
        var records = (await rows.FindAsync(organisation, [.. sent.Sections.SelectMany(s => s.Ids)], ct)).ToDictionary(r => r.Id);
        return new(sent, key, moment)
        {
            Sections = [.. sent.Sections.Select(s => new DigestLines(s.Section, [.. s.Ids.Select(id => Line(s.Section, id, records.GetValueOrDefault(id), moment))], s.More))],
            Day = sent.Without.Contains(DigestSection.Meetings) ? null : await calendar.OfAsync(organisation, personId, MeetingDay(sent, moment.Week), plan.Zone, ct),
            Offices = sent.Without.Contains(DigestSection.Office) || sent.Part == DigestPart.Evening ? [] : [.. (await figures.OfAsync(organisation, personId, moment, ct)).Where(f => sent.Part == DigestPart.Weekly || f.IsInTrouble)],
            SmallestGroup = options.Value.SmallestGroup,
            Next = next,
        };
    }

    public Task<Record?> SettingsAsync(string organisation, string personId, CancellationToken ct) => office.FindAsync(organisation, DigestRecords.IdOf(personId), ct);

    /// What is worth a line at this moment, for a press.
    public async Task<DigestMoment> MomentAsync(SentDigest sent, string organisation, string personId, CancellationToken ct) =>
        Moment(personId, sent, Plan(await SettingsAsync(organisation, personId, ct)).Zone);

    private DigestLine Line(DigestSection section, Guid id, Record? record, DigestMoment moment)
    {
        if (record is null || record.IsErased || !access.MaySee(record, moment.PersonId))
            return new(id, null);
        var part = content.PartOf(section, record, moment);
        return new(id, record) { Part = part, Waiting = part?.Since(record) is { } since ? moment.Week.Between(since, moment.Now) : null };
    }

    private DigestMoment Moment(string personId, SentDigest sent, TimeZoneInfo zone)
    {
        var week = weeks.Usual(zone);
        var last = sent.Part switch { DigestPart.Morning => sent.Day, DigestPart.Evening => NextWorkingDay(sent.Day, week), _ => sent.Day.AddDays(7) };
        return new(personId, [personId, .. departments.Of(personId).Select(d => d.Id)], time.GetUtcNow(), sent.Since, WallClock.At(last.AddDays(1), default, zone), week);
    }

    private static DateOnly MeetingDay(SentDigest sent, WorkWeek week) => sent.Part == DigestPart.Morning ? sent.Day : NextWorkingDay(sent.Day, week);

    private static DateOnly NextWorkingDay(DateOnly day, WorkWeek week)
    {
        for (var i = 1; i < 31; i++)
            if (week.Works(day.AddDays(i)))
                return day.AddDays(i);
        return day.AddDays(1);
    }
}
