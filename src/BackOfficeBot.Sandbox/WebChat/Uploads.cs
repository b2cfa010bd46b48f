using System.Collections.Concurrent;
using System.Net.Http.Headers;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.WebChat;

/// <summary>Files that change hands in the chat. The upload address is pre-authenticated, as that of OneDrive is: it takes no token.</summary>
internal sealed class Uploads(SandboxUrls urls, OfficeState office, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Upload> all = [];

    internal sealed record Upload(string Id, string Name, byte[] Content, bool Complete)
    {
        /// <summary>Whose OneDrive the file goes to; null for a file that a person hands to the bot.</summary>
        public string? OwnerId { get; init; }
    }

    /// <summary>A place for a file that somebody agreed to receive.</summary>
    public (string UploadUrl, string ContentUrl, string Id) Prepare(string name, string? ownerId = null)
    {
        var id = Guid.NewGuid().ToString("N");
        all[id] = new(id, name, [], Complete: false) { OwnerId = ownerId };
        return ($"{urls.Sandbox}/files/upload/{id}", $"{urls.Sandbox}/files/{id}/{Uri.EscapeDataString(name)}", id);
    }

    public Upload? Find(string id) => all.GetValueOrDefault(id);

    /// <summary>Takes one part; false where it does not continue what came before.</summary>
    public bool Append(string id, byte[] part, ContentRangeHeaderValue? range)
    {
        if (Find(id) is not { Complete: false } upload || range is not null && range.From != upload.Content.Length) return false;
        byte[] content = [.. upload.Content, .. part];
        var next = upload with { Content = content, Complete = range is null || content.Length >= range.Length };
        if (!all.TryUpdate(id, next, upload)) return false;
        if (next is { Complete: true, OwnerId: { } owner }) Store(owner, next);
        return true;
    }

    private void Store(string ownerId, Upload upload) => office.Do(() =>
    {
        var mailbox = office.Mailbox(ownerId)!;
        var (folder, name) = DriveItems.Place(mailbox, "root:/Microsoft Teams Chat Files/" + upload.Name, time.GetUtcNow());
        return DriveItems.Write(mailbox, folder, name, upload.Content, time.GetUtcNow());
    });
}
