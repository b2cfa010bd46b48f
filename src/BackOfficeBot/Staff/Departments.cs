using BackOfficeBot.Organisations;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Staff;

/// An office (a department) to which work can be given.
internal sealed record Department(string Name, IReadOnlyList<string> Names, string? HeadId, IReadOnlyList<string> MemberIds)
{
    /// Stands for it where a person's id would.
    public string Id => Departments.Prefix + Name.Trim().ToLowerInvariant();

    /// Its members, and its head.
    public IReadOnlyList<string> Everybody => HeadId is null || MemberIds.Contains(HeadId) ? MemberIds : [.. MemberIds, HeadId];
}

/// The offices as they are configured.
internal sealed class Departments(IOptions<StaffOptions> options, Clients clients)
{
    public const string Prefix = "office:";

    public IReadOnlyList<Department> All { get; } =
        [.. options.Value.Departments.Select(d => new Department(d.Name.Trim(), [d.Name.Trim(), .. d.AlsoCalled.Select(n => n.Trim())], d.HeadId, d.MemberIds))];

    /// Those that work can be given to: where it is a client's, those in which somebody works for it. In another one nobody would see it.
    public IReadOnlyList<Department> In(string organisation) => OrganisationId.Client(organisation) is null ? All : [.. All.Where(d => d.Everybody.Any(id => clients.Serves(organisation, id)))];

    public static bool IsOffice(string? id) => id?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    public Department? ById(string? id) => All.FirstOrDefault(d => d.Id == id);

    public IEnumerable<Department> Of(string personId) => All.Where(d => d.Everybody.Contains(personId));

    /// "ufficio acquisti", "l'amministrazione", "sales office"; null where no office is called so.
    public Department? Called(string said, string? organisation = null)
    {
        var among = organisation is null ? All : In(organisation);
        var words = said.Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Small.Contains(w, StringComparer.OrdinalIgnoreCase)).ToList();
        return words.Count == 0 ? null
            : among.FirstOrDefault(d => d.Names.Any(n => NameLikeness.Same(n, string.Join(' ', words)))) ?? among.FirstOrDefault(d => d.Names.Any(n => NameLikeness.IsNear(n, string.Join(' ', words))));
    }

    private static readonly string[] Small = ["ufficio", "l", "il", "lo", "la", "gli", "le", "all", "dell", "di", "reparto", "office", "department", "dept", "team", "the", "of"];
}
