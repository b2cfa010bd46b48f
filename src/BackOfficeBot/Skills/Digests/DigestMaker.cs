using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Digests;

/// Makes a person's digest of a slot, and shows one that was made as things are now.
internal sealed class DigestMaker(
    DigestContent content, DigestRows rows, OfficeFigures figures, IDigestDay calendar, WorkWeeks weeks, Departments departments, Access access, Office office, Clients clients, OrganisationNames names, IOptions<DigestOptions> options, TimeProvider time)
{
    public DigestPlan Plan(string organisation, Record? record)
    {
        var plan = (record?.Digest() ?? new()).Plan(record?.State ?? DigestStates.Usual, options.Value.Of(organisation));
        return plan with { IsOff = weeks.Usual(organisation, plan.Zone).IsOff };
    }

    /// <returns>What stands on it, and the records of its lines as they were read.</returns>
    public async Task<(SentDigest Sent, IReadOnlyDictionary<Guid, Record> Records)> OfAsync(string organisation, string personId, DigestPlan plan, DigestSlot slot, DateTimeOffset since, IReadOnlyCollection<DigestSection> without, CancellationToken ct)
    {
        var made = new SentDigest(slot.Part, slot.Day, slot.At, since, []) { Without = slot.Part is DigestPart.Weekly or DigestPart.Review ? [.. without] : [.. without.Append(DigestSection.Did).Distinct()] };
        var moment = Moment(organisation, personId, made, plan.Zone);
        var found = await rows.ReadAsync(organisation, content.Ranges(made.Without), moment, ct);
        return (made with { Sections = content.Of(found, moment, made.Without) }, found.Values.SelectMany(r => r).DistinctBy(r => r.Id).ToDictionary(r => r.Id));
    }

    /// <param name="known">The records of its lines, where they were read just now.</param>
    public async Task<DigestView> ViewAsync(string organisation, string personId, SentDigest sent, Guid key, Record? record, DateTimeOffset? next, CancellationToken ct, IReadOnlyDictionary<Guid, Record>? known = null)
    {
        var plan = Plan(organisation, record);
        var moment = Moment(organisation, personId, sent, plan.Zone);
        var records = known?.Values.Select(r => new DigestRow(r, null)) ?? await rows.FindAsync(organisation, [.. sent.Sections.SelectMany(s => s.Ids)], personId, ct);
        var found = records.ToDictionary(r => r.Record.Id);
        var meetingDay = MeetingDay(sent, moment.Week);
        return new(sent, key, moment)
        {
            Sections = [.. sent.Sections.Select(s => new DigestLines(s.Section, [.. s.Ids.Select(id => Line(s.Section, id, found.GetValueOrDefault(id), moment))], s.More))],
            Day = sent.Without.Contains(DigestSection.Meetings) ? null : await calendar.OfAsync(organisation, personId, meetingDay, plan.Zone, ct),
            MeetingDay = meetingDay,
            Offices = sent.Without.Contains(DigestSection.Office) || sent.Part == DigestPart.Evening ? [] : [.. (await figures.OfAsync(organisation, personId, moment, ct)).Where(f => sent.Part == DigestPart.Weekly || f.IsInTrouble)],
            SmallestGroup = options.Value.SmallestGroup,
            Next = next,
            Whose = clients.Of(OrganisationId.Tenant(organisation), personId).Count > 0 ? names.Of(organisation) : null,
        };
    }

    public Task<Record?> SettingsAsync(string organisation, string personId, CancellationToken ct) => office.FindAsync(organisation, DigestRecords.IdOf(personId), ct);

    /// What is worth a line at this moment, for a press.
    public async Task<DigestMoment> MomentAsync(SentDigest sent, string organisation, string personId, CancellationToken ct) =>
        Moment(organisation, personId, sent, Plan(organisation, await SettingsAsync(organisation, personId, ct)).Zone);

    private DigestLine Line(DigestSection section, Guid id, DigestRow? row, DigestMoment moment)
    {
        if (row?.Record is not { IsErased: false } record || !access.MaySee(record, moment.PersonId))
            return new(id, null);
        var part = content.PartOf(section, record, moment);
        return new(id, record) { Part = part, Waiting = part?.Since(record) is { } since ? moment.Week.Between(since, moment.Now) : null, SnoozedUntil = part is { Range.IsOpen: true, Section: not DigestSection.Did } ? row.SnoozedUntil : null };
    }

    private DigestMoment Moment(string organisation, string personId, SentDigest sent, TimeZoneInfo zone)
    {
        var week = weeks.Usual(organisation, zone);
        var last = sent.Part switch { DigestPart.Morning or DigestPart.Review => sent.Day, DigestPart.Evening => NextWorkingDay(sent.Day, week), _ => sent.Day.AddDays(7) };
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
