using System.Net;
using System.Security.Cryptography;
using BackOfficeBot.Graph.Http;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateLink;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Drives.Item.Items.Item.Invite;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphDrives(GraphConnection graph, GraphCache cache) : IDrives
{
    private const long SimplePut = 4 * 1024 * 1024;
    private const long Largest = 250L * 1024 * 1024;
    private const string Behaviour = "@microsoft.graph.conflictBehavior";
    private readonly UploadSession upload = new(graph);

    public async Task<DriveItem> FolderAsync(GraphCaller caller, string user, string place, bool create = false, CancellationToken ct = default)
    {
        var (drive, path) = await DriveAsync(caller, user, DrivePlace.Of(place), ct);
        var item = await AtAsync(caller, drive, path, ct);
        if (item is null && create)
        {
            item = await AtAsync(caller, drive, [], ct);
            for (var depth = 0; item is not null && depth < path.Count; depth++) item = await MakeAsync(caller, item, path[depth], ct);
        }
        if (item is null) throw new GraphException(GraphFailure.NotFound, "itemNotFound");
        return item.IsFolder ? item : throw new GraphException(GraphFailure.Invalid, "Place");
    }

    public Task<DriveItem> GetAsync(GraphCaller caller, string driveId, string itemId, CancellationToken ct = default) =>
        graph.ReadAsync(caller, async (client, token) => DriveMap.Of(await client.Drives[driveId].Items[itemId].GetAsync(cancellationToken: token), driveId), ct);

    public async Task<DriveItem?> FileAsync(GraphCaller caller, string user, Uri address, CancellationToken ct = default)
    {
        try
        {
            var (drive, path) = await DriveAsync(caller, user, DrivePlace.Of(address.AbsoluteUri), ct);
            return await AtAsync(caller, drive, path, ct) is { IsFolder: false } file ? file : null;
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound or GraphFailure.NotAllowed or GraphFailure.Invalid)
        {
            return null;
        }
    }

    public async Task<PutFile> PutAsync(GraphCaller caller, DriveItem folder, string name, Stream content, WhenTaken taken, CancellationToken ct = default)
    {
        if (!content.CanSeek) throw new ArgumentException("The stream must be able to seek.", nameof(content));
        if (content.Length > Largest) throw new GraphException(GraphFailure.Invalid, "TooLarge");
        name = DriveNames.Clean(name);
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        content.Position = 0;
        try
        {
            return new(await PutNewAsync(caller, folder, name, content, taken, ct), hash);
        }
        catch (GraphException e) when (taken == WhenTaken.Fail && e is { Failure: GraphFailure.Conflict, Status: not HttpStatusCode.Locked })
        {
            if (await BelowAsync(caller, folder, name, ct) is { IsFolder: false } there && await IsSameAsync(there, content, hash, ct)) return new(there, hash);
            throw;
        }
    }

    private async Task<DriveItem> PutNewAsync(GraphCaller caller, DriveItem folder, string name, Stream content, WhenTaken taken, CancellationToken ct)
    {
        // A session takes no empty file.
        if (content.Length == 0 && taken != WhenTaken.Replace) name = await FreeAsync(caller, folder, name, taken, ct);
        return content.Length == 0 || (content.Length <= SimplePut && taken == WhenTaken.Replace)
            ? await graph.ChangeAsync(caller, async (client, token) =>
            {
                // The request closes what it sends; the caller's stream is the caller's.
                using var bytes = new MemoryStream((int)content.Length);
                content.Position = 0;
                await content.CopyToAsync(bytes, token);
                bytes.Position = 0;
                return DriveMap.Of(await client.Drives[folder.DriveId].Items[folder.Id].ItemWithPath(name).Content.PutAsync(bytes, cancellationToken: token), folder.DriveId);
            }, ct)
            : await InPiecesAsync(caller, folder, name, content, taken, ct);
    }

    private static async Task<bool> IsSameAsync(DriveItem there, Stream content, string sha256, CancellationToken ct)
    {
        if (there.Size != content.Length || content.Length == 0) return there.Size == content.Length;
        if (there.Sha256 is { } told) return told == sha256;
        if (there.QuickXor is null) return false;
        content.Position = 0;
        return there.QuickXor == await QuickXor.OfAsync(content, ct);
    }

    public async Task<byte[]> ReadAsync(GraphCaller caller, string driveId, string itemId, long most, CancellationToken ct = default)
    {
        var item = await graph.ReadAsync(caller, (client, token) => client.Drives[driveId].Items[itemId].GetAsync(cancellationToken: token), ct);
        if (item is null || !item.AdditionalData.TryGetValue("@microsoft.graph.downloadUrl", out var carried) || carried is not string address) throw new GraphException(GraphFailure.Invalid, "NoFile");
        if (item.Size > most) throw new GraphException(GraphFailure.Invalid, "TooLarge");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !GraphOptionsValidation.IsSafe(url)) throw new GraphException(GraphFailure.NotAllowed, "HostNotAllowed");
        return await graph.ReadAsync(caller, async (_, token) =>
        {
            using var response = await graph.Preauthenticated.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, token);
            if (!response.IsSuccessStatusCode) throw Errors.OfStatus(response.StatusCode, null, null, caller, GraphFailure.Unavailable);
            await using var stream = await response.Content.ReadAsStreamAsync(token);
            using var bytes = new MemoryStream((int)Math.Min(item.Size ?? 0, most));
            var piece = new byte[81_920];
            for (int read; (read = await stream.ReadAsync(piece, token)) > 0;)
            {
                if (bytes.Length + read > most) throw new GraphException(GraphFailure.Invalid, "TooLarge");
                bytes.Write(piece, 0, read);
            }
            return bytes.ToArray();
        }, ct);
    }

    public Task<IReadOnlyList<DriveItem>> SearchAsync(GraphCaller caller, string words, DriveItem? within = null, int most = 25, CancellationToken ct = default) =>
        FindAsync(caller, DriveSearch.Words(words, within), false, most, ct);

    public Task<IReadOnlyList<DriveItem>> RecentAsync(GraphCaller caller, string address, DateTimeOffset since, int most = 25, CancellationToken ct = default) =>
        FindAsync(caller, DriveSearch.Recent(address, since), true, most, ct);

    public Task<IReadOnlyList<DriveItem>> SharedWithAsync(GraphCaller caller, string address, string words = "", int most = 25, CancellationToken ct = default) =>
        FindAsync(caller, DriveSearch.SharedWith(address, words), true, most, ct);

    public async Task<Uri> LinkAsync(GraphCaller caller, DriveItem item, DriveRight right, CancellationToken ct = default)
    {
        var type = right == DriveRight.Write ? "edit" : "view";
        var permission = await graph.ChangeAsync(caller, (client, token) => client.Drives[item.DriveId].Items[item.Id].CreateLink.PostAsync(
            new CreateLinkPostRequestBody { Type = type, Scope = "organization" }, cancellationToken: token), ct);
        if (permission?.Link is not { } link || link.Scope is "anonymous" || (link.Type is { } given && given != type)) throw new GraphException(GraphFailure.NotAllowed, "WiderLink");
        return Uri.TryCreate(link.WebUrl, UriKind.Absolute, out var url) ? url : throw new GraphException(GraphFailure.Unavailable, "NoAnswer");
    }

    public async Task<IReadOnlyList<string>> InviteAsync(GraphCaller caller, DriveItem item, IReadOnlyList<string> addresses, DriveRight right, string? mail = null, CancellationToken ct = default)
    {
        if (addresses.Count is 0 or > 500) throw new GraphException(GraphFailure.Invalid, "Recipients");
        var answer = await graph.ChangeAsync(caller, (client, token) => client.Drives[item.DriveId].Items[item.Id].Invite.PostAsInvitePostResponseAsync(new InvitePostRequestBody
        {
            Recipients = [.. addresses.Select(address => new Models.DriveRecipient { Email = address })],
            Roles = [right == DriveRight.Write ? "write" : "read"],
            RequireSignIn = true,
            SendInvitation = mail is not null,
            Message = mail,
        }, request =>
        {
            // A right is given twice without harm, a mail is not.
            if (mail is not null)
                request.Options.Add(GraphConnection.Once);
        }, token), ct);
        return [.. (answer?.Value ?? []).Where(permission => permission.AdditionalData.ContainsKey("error")).Select(permission => permission.Invitation?.Email).OfType<string>()];
    }

    private async Task<IReadOnlyList<DriveItem>> FindAsync(GraphCaller caller, string query, bool newestFirst, int most, CancellationToken ct) =>
        [.. (await DriveSearch.FindAsync<Models.DriveItem>(graph, caller, Models.EntityType.DriveItem, query, newestFirst, most, ct)).Select(item => DriveMap.From(item)).OfType<DriveItem>()];

    private async Task<DriveItem> InPiecesAsync(GraphCaller caller, DriveItem folder, string name, Stream content, WhenTaken taken, CancellationToken ct)
    {
        var session = await graph.ChangeAsync(caller, (client, token) => client.Drives[folder.DriveId].Items[folder.Id].ItemWithPath(name).CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody
        {
            Item = new() { AdditionalData = new Dictionary<string, object> { [Behaviour] = taken switch { WhenTaken.Replace => "replace", WhenTaken.Rename => "rename", _ => "fail" } } },
        }, cancellationToken: token), ct);
        if (!Uri.TryCreate(session?.UploadUrl, UriKind.Absolute, out var address)) throw new GraphException(GraphFailure.Unavailable, "NoAnswer");
        if (await upload.SendAsync(caller, address, content, ct) is { } item) return DriveMap.From(item, folder.DriveId) ?? await GetAsync(caller, folder.DriveId, item.Id!, ct);
        // Under another name it cannot be looked for.
        var there = taken == WhenTaken.Rename ? null : await BelowAsync(caller, folder, name, ct);
        return there is { IsFolder: false } && there.Size >= content.Length ? there : throw new GraphException(GraphFailure.Uncertain, "UploadLost");
    }

    private async Task<string> FreeAsync(GraphCaller caller, DriveItem folder, string name, WhenTaken taken, CancellationToken ct)
    {
        var free = name;
        for (var number = 1; await BelowAsync(caller, folder, free, ct) is not null; number++)
        {
            if (taken == WhenTaken.Fail || number > 50) throw new GraphException(GraphFailure.Conflict, "nameAlreadyExists");
            free = $"{Path.GetFileNameWithoutExtension(name)} {number}{Path.GetExtension(name)}";
        }
        return free;
    }

    private async Task<(string Drive, IReadOnlyList<string> Path)> DriveAsync(GraphCaller caller, string user, DrivePlace place, CancellationToken ct)
    {
        if (place.DriveId is { } id) return (id, place.Path);
        if (place.Address is null)
            return (await cache.GetAsync(caller, "drive", user.ToLowerInvariant(), GraphCache.Hours, token => graph.ReadAsync(caller,
                async (client, t) => (await client.Users[user].Drive.GetAsync(cancellationToken: t))?.Id ?? throw new GraphException(GraphFailure.NotFound, "NoDrive"), token), ct), place.Path);
        var drives = (await graph.ReadAsync(caller, (client, token) => client.Users[user].Drives.GetAsync(cancellationToken: token), ct))?.Value ?? [];
        var found = Best(drives, place);
        if (found is null && !caller.IsApp)
            found = Best(await DriveSearch.FindAsync<Models.Drive>(graph, caller, Models.EntityType.Drive, DriveSearch.Libraries(place.Site), false, 200, ct), place);
        return found ?? throw new GraphException(GraphFailure.NotFound, "NoDrive");
    }

    private static (string, IReadOnlyList<string>)? Best(IEnumerable<Models.Drive> drives, DrivePlace place) =>
        drives.Where(drive => drive.Id is not null).Select(drive => (drive.Id, Path: place.Below(drive.WebUrl))).Where(drive => drive.Path is not null).OrderBy(drive => drive.Path!.Count)
            .Select(drive => ((string, IReadOnlyList<string>)?)(drive.Id!, drive.Path!)).FirstOrDefault();

    /// <summary>The folder of this name below another, made where it is missing; also where another made it at the same moment.</summary>
    private async Task<DriveItem> MakeAsync(GraphCaller caller, DriveItem parent, string name, CancellationToken ct)
    {
        if (await BelowAsync(caller, parent, name, ct) is { } old) return old.IsFolder ? old : throw new GraphException(GraphFailure.Invalid, "Place");
        try
        {
            return await graph.ChangeAsync(caller, async (client, token) => DriveMap.Of(await client.Drives[parent.DriveId].Items[parent.Id].Children.PostAsync(new Models.DriveItem
            {
                Name = name,
                Folder = new(),
                AdditionalData = new Dictionary<string, object> { [Behaviour] = "fail" },
            }, cancellationToken: token), parent.DriveId), ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Conflict or GraphFailure.Uncertain)
        {
            if (await BelowAsync(caller, parent, name, ct) is { } there) return there;
            throw;
        }
    }

    private Task<DriveItem?> BelowAsync(GraphCaller caller, DriveItem folder, string name, CancellationToken ct) => AtAsync(caller, folder.DriveId, [.. folder.Path.Split('/', StringSplitOptions.RemoveEmptyEntries), name], ct);

    private async Task<DriveItem?> AtAsync(GraphCaller caller, string drive, IReadOnlyList<string> path, CancellationToken ct)
    {
        try
        {
            return await graph.ReadAsync(caller, async (client, token) => DriveMap.Of(path.Count == 0 ? await client.Drives[drive].Items["root"].GetAsync(cancellationToken: token)
                : await client.Drives[drive].Root.ItemWithPath(string.Join('/', path)).GetAsync(cancellationToken: token), drive), ct);
        }
        catch (GraphException e) when (e.Failure == GraphFailure.NotFound && path.Count > 0)
        {
            return null;
        }
    }
}
