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
internal sealed class Departments(IOptions<StaffOptions> options)
{
    public const string Prefix = "office:";

    public IReadOnlyList<Department> All { get; } =
        [.. options.Value.Departments.Select(d => new Department(d.Name.Trim(), [d.Name.Trim(), .. d.AlsoCalled.Select(n => n.Trim())], d.HeadId, d.MemberIds))];

    public static bool IsOffice(string? id) => id?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    public Department? ById(string? id) => All.FirstOrDefault(d => d.Id == id);

    public IEnumerable<Department> Of(string personId) => All.Where(d => d.Everybody.Contains(personId));

    /// "ufficio acquisti", "l'amministrazione", "sales office"; null where no office is called so.
    public Department? Called(string said)
    {
        var words = said.Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Small.Contains(w, StringComparer.OrdinalIgnoreCase)).ToList();
        return words.Count == 0 ? null
            : All.FirstOrDefault(d => d.Names.Any(n => NameLikeness.Same(n, string.Join(' ', words)))) ?? All.FirstOrDefault(d => d.Names.Any(n => NameLikeness.IsNear(n, string.Join(' ', words))));
    }

    private static readonly string[] Small = ["ufficio", "l", "il", "lo", "la", "gli", "le", "all", "dell", "di", "reparto", "office", "department", "dept", "team", "the", "of"];
}
