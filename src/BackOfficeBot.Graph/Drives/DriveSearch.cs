using BackOfficeBot.Graph.Http;
using Microsoft.Graph.Search.Query;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>Questions to Microsoft Search in its own language.</summary>
/// <remarks><see href="https://learn.microsoft.com/sharepoint/dev/general-development/keyword-query-language-kql-syntax-reference"/></remarks>
internal static class DriveSearch
{
    private const string Documents = "IsDocument:true";

    public static string Words(string words, DriveItem? within) =>
        string.Join(' ', new[] { Plain(words), Documents, within is null ? "" : $"path:\"{within.WebUrl.AbsoluteUri}\"" }.Where(part => part.Length > 0));

    public static string Recent(string address, DateTimeOffset since) =>
        $"(EditorOWSUSER:\"{Quoted(address)}\" OR AuthorOWSUSER:\"{Quoted(address)}\") {Documents} LastModifiedTime>={Zones.Query(since)[..10]}";

    public static string SharedWith(string address, string words) => $"{Plain(words)} SharedWithUsersOWSUSER:\"{Quoted(address)}\" {Documents}".TrimStart();

    public static string Libraries(string site) => $"path:\"{Quoted(site)}\"";

    public static async Task<IReadOnlyList<T>> FindAsync<T>(GraphConnection graph, GraphCaller caller, Models.EntityType kind, string query, bool newestFirst, int most, CancellationToken ct) where T : Models.Entity
    {
        if (caller.IsApp) throw new GraphException(GraphFailure.NotAllowed, "PeopleOnly");
        var request = new Models.SearchRequest { EntityTypes = [kind], Query = new() { QueryString = query }, From = 0, Size = Math.Clamp(most, 1, 200) };
        if (newestFirst) request.SortProperties = [new() { Name = "lastModifiedDateTime", IsDescending = true }];
        var answer = await graph.ReadAsync(caller, (client, token) => client.Search.Query.PostAsQueryPostResponseAsync(new QueryPostRequestBody { Requests = [request] }, cancellationToken: token), ct);
        return [.. (answer?.Value ?? []).SelectMany(response => response.HitsContainers ?? []).SelectMany(container => container.Hits ?? []).Select(hit => hit.Resource).OfType<T>()];
    }

    /// <summary>Words only: what has a meaning in the language of search is taken out, or written so that it has none.</summary>
    private static string Plain(string words) => string.Join(' ', new string([.. words.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '\'' or '’' ? c : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('-', '.', '\'')).Where(word => word.Length > 0)
        .Select(word => word.ToUpperInvariant() is "AND" or "OR" or "NOT" or "NEAR" or "ONEAR" or "XRANK" or "WORDS" or "ALL" or "ANY" ? word.ToLowerInvariant() : word));

    private static string Quoted(string text) => text.Replace("\"", "", StringComparison.Ordinal);
}
