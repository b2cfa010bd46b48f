using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff.DaysOff;
using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Staff;

/// When people work: by their mailbox where it may be read, their office's days off and those of its country; else as most offices do.
internal sealed class WorkWeeks(IMailboxes mailboxes, IPeople people, OfficeMap offices)
{
    private static readonly DayOfWeek[] MondayToFriday = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// As the organisation does; of nobody in particular.
    public WorkWeek Usual(string organisation, TimeZoneInfo zone) => Week(organisation, zone, null, null, null);

    /// Somebody's, as the caller may see it. An answer that does not come changes the hours, not the days on which nobody works.
    public async Task<WorkWeek> OfAsync(GraphCaller caller, string personId, CancellationToken ct)
    {
        var (zone, hours, office, country) = await WhereAsync(caller, personId, ct);
        return Week(caller.Organisation, zone, hours, office, country);
    }

    /// The days on which nobody works where this person does, with the office's name where it is known.
    public async Task<(IReadOnlyList<Holiday> Days, string? Office)> DaysOffAsync(GraphCaller caller, string personId, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var (zone, _, office, country) = await WhereAsync(caller, personId, ct);
        var where = offices.CountryOf(office, country, zone.Id);
        return ([.. offices.Holidays(caller.Organisation, [where], [office], first, last).Where(h => h.Holds(where, office))], office);
    }

    private async Task<(TimeZoneInfo Zone, WorkingHours? Hours, string? Office, string? Country)> WhereAsync(GraphCaller caller, string personId, CancellationToken ct)
    {
        var (asking, finding) = (SettingsAsync(caller, personId, ct), PersonAsync(caller, personId, ct));
        await Task.WhenAll(asking, finding);
        var (settings, person) = (await asking, await finding);
        var office = offices.Of(person?.Office, person?.Country);
        return (WallClock.Zone(settings?.Hours?.Zone ?? settings?.Zone ?? office?.Zone), settings?.Hours, office?.Name ?? person?.Office, person?.Country);
    }

    private WorkWeek Week(string organisation, TimeZoneInfo zone, WorkingHours? hours, string? office, string? country)
    {
        var where = offices.CountryOf(office, country, zone.Id);
        return new(zone, hours is { Days.Count: > 0 } ? hours.Days : MondayToFriday, hours?.From ?? new(9, 0), hours is { } h && h.To > h.From ? h.To : new(18, 0),
            day => offices.Holidays(organisation, [where], [office], day, day).Any(h => h.Holds(where, office)));
    }

    private async Task<MailboxSettings?> SettingsAsync(GraphCaller caller, string personId, CancellationToken ct)
    {
        try
        {
            // A person may read one's own only.
            return await mailboxes.SettingsAsync(caller.UserId == personId ? caller : GraphCaller.App(caller.Organisation), personId, ct);
        }
        catch (GraphException)
        {
            return null;
        }
    }

    private async Task<Person?> PersonAsync(GraphCaller caller, string personId, CancellationToken ct)
    {
        try
        {
            return await people.FindAsync(caller, personId, ct);
        }
        catch (GraphException)
        {
            return null;
        }
    }
}
