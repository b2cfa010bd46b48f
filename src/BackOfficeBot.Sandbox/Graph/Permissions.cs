namespace BackOfficeBot.Sandbox.Graph;

/// <summary>Does what was granted cover what an operation needs? (<see href="https://learn.microsoft.com/graph/permissions-reference"/>)</summary>
internal static class Permissions
{
    private static readonly string[] Levels = ["ReadBasic", "Read", "ReadWrite"];

    /// <param name="granted">Scopes of a token, or the application permissions of the app.</param>
    /// <param name="need">Resource and level, such as <c>Calendars.Read</c>; several, any of which will do, joined by a bar.</param>
    /// <param name="beyondOwn">What is asked for isn't the caller's own: the permission must be one of <c>.All</c> or <c>.Shared</c>.</param>
    public static bool Cover(IEnumerable<string> granted, string need, bool beyondOwn) => need.Split('|').Any(one => granted.Any(grant => Covers(grant, one, beyondOwn)));

    private static bool Covers(string grant, string need, bool beyondOwn)
    {
        var (have, want) = (grant.Split('.'), need.Split('.'));
        if (have.Length < 2 || !have[0].Equals(want[0], StringComparison.OrdinalIgnoreCase)) return false;
        if (beyondOwn && have is not [_, _, "All" or "Shared"]) return false;
        var (level, wanted) = (Array.IndexOf(Levels, have[1]), Array.IndexOf(Levels, want[1]));
        return level < 0 || wanted < 0 ? have[1] == want[1] : level >= wanted;
    }
}
