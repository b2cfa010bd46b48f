using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Retention;

/// What the settings say of one record: for how long, and what holds it.
internal sealed class RetentionRules(IOptions<RetentionOptions> options, IOptions<StorageOptions> storage)
{
    private readonly RetentionOptions _options = options.Value;
    private readonly TimeZoneInfo _zone = WallClock.Zone(storage.Value.Zone);

    /// After how many months of being closed its content may go; null for never.
    public int? MonthsOf(string organisation, string kind)
    {
        // A client's own, else its tenant's, else the general.
        var own = _options.Organisations.Where(o => OrganisationId.Covers(o.Id, organisation)).OrderByDescending(o => o.Id.Length).FirstOrDefault(o => o.Months.ContainsKey(kind));
        var text = own is null ? _options.Months.GetValueOrDefault(kind) : own.Months[kind];
        return text is not null && int.Parse(text, CultureInfo.InvariantCulture) is > 0 and var months ? months : null;
    }

    /// The legal holds that concern an organisation, by their names.
    public IReadOnlyList<string> HoldsOf(string organisation) => [.. _options.Holds.Where(h => IsOf(h, organisation)).Select(h => h.Name)];

    /// The name of a legal hold that it stands under, or null.
    public string? HeldBy(Record record) => _options.Holds.Find(hold => Holds(hold, record))?.Name;

    private bool Holds(HoldOptions hold, Record record)
    {
        var day = WallClock.Day(record.CreatedAt, _zone);
        return IsOf(hold, record.Organisation)
            && (hold.Kinds.Count == 0 || hold.Kinds.Contains(record.Kind))
            && (hold.References.Count == 0 || hold.References.Exists(r => Reference.TryParse(r, out var reference) && reference.ToString() == record.Reference))
            && !(day < HoldOptions.Day(hold.From)) && !(day > HoldOptions.Day(hold.To));
    }

    private static bool IsOf(HoldOptions hold, string organisation) => hold.Organisation is null || OrganisationId.Covers(hold.Organisation, organisation);
}
