namespace BackOfficeBot.Sandbox.Office;

/// <summary>Somebody (or a shared mailbox) of the office.</summary>
/// <param name="Id">The directory id, which is also the aadObjectId of Teams.</param>
/// <param name="Role">employee, manager, secretary, executive, administrator, or shared for a mailbox without a person.</param>
/// <param name="Zone">IANA zone of the working hours.</param>
/// <param name="DelegateOf">Directory ids of those whose calendar and mail this person may open.</param>
internal sealed record Person(string Id, string Key, string Name, string Mail, string Role, string Title, string Department, Branch Office,
    string Zone, string Locale, TimeOnly WorkFrom, TimeOnly WorkTo, string? ManagerId, IReadOnlyList<string> DelegateOf)
{
    /// <summary>The id in Teams conversations.</summary>
    public string TeamsId => "29:" + Id;

    public string GivenName => Name.Split(' ', 2)[0];

    public string Surname => Name.Split(' ', 2) is [_, var rest] ? rest : Name;

    public bool IsShared => Role == "shared";

    public string Phone => $"{Office.Phone}{int.Parse(Id[^4..], System.Globalization.CultureInfo.InvariantCulture):D2}";
}

/// <summary>A meeting room, which is also a mailbox that answers invitations.</summary>
internal sealed record Room(string Id, string Key, string Name, string Mail, Branch Office, int Capacity, int Floor, string? Video, string? Display, string? Audio,
    IReadOnlyList<string> Tags, bool Accessible);

internal sealed record Group(string Id, string Name, string Mail, IReadOnlyList<string> MemberIds);
