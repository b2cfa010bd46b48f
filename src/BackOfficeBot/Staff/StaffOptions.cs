namespace BackOfficeBot.Staff;

/// The section Staff: which offices (departments) there are, who stands in for whom, who administrates, and who may see all records of a kind. People are
/// named by their object ids in Entra.
internal sealed class StaffOptions
{
    public const string Section = "Staff";

    /// The firm's mail domains, beside that of whoever asks.
    public List<string> Domains { get; set; } = [];
    public List<string> Administrators { get; set; } = [];
    public List<DepartmentOptions> Departments { get; set; } = [];
    public List<DeputyOptions> Deputies { get; set; } = [];
    public List<ReaderOptions> Readers { get; set; } = [];
}

internal sealed class DepartmentOptions
{
    public string Name { get; set; } = "";

    /// Other words for it: "amministrazione", "accounts".
    public List<string> AlsoCalled { get; set; } = [];
    public string? HeadId { get; set; }
    public List<string> MemberIds { get; set; } = [];
}

/// Stands in for a person, from and to a day where these are set, both included.
internal sealed class DeputyOptions
{
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public string DeputyId { get; set; } = "";
    public string DeputyName { get; set; } = "";
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}

/// May see every record of a kind: CALL for the switchboard.
internal sealed class ReaderOptions
{
    public string Kind { get; set; } = "";
    public List<string> Ids { get; set; } = [];
}
