using BackOfficeBot.Common;
using BackOfficeBot.Organisations;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Staff;

/// Who stands in for whom, on the days for which it is: as people said themselves, then as configured.
internal sealed class Deputies(IOptions<StaffOptions> options, GivenRoles given, Clients clients, TimeProvider time)
{
    // Days are meant where the firm is.
    private static readonly TimeZoneInfo Zone = WallClock.Zone(null);

    /// The deputy of a person today.
    public DeputyOptions? Of(string organisation, string personId) => Today(organisation).FirstOrDefault(d => d.Id == personId);

    /// Those for whom a person stands in today.
    public IEnumerable<string> ServedBy(string organisation, string personId) => Today(organisation).Where(d => d.DeputyId == personId).Select(d => d.Id);

    private IEnumerable<DeputyOptions> Today(string organisation)
    {
        var today = WallClock.Day(time.GetUtcNow(), Zone);
        bool Holds(DeputyOptions d) => !(today < d.From) && !(today > d.To) && clients.Serves(organisation, d.DeputyId);
        // Whoever chose takes it from whom the settings name; of two choices the later one counts.
        List<DeputyOptions> chosen = [.. given.Deputies(organisation).Where(Holds).DistinctBy(d => d.Id)];
        return chosen.Concat(options.Value.Deputies.Where(d => Holds(d) && !chosen.Exists(c => c.Id == d.Id)));
    }
}
