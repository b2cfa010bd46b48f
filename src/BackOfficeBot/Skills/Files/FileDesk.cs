using System.Text.Json.Serialization.Metadata;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Files;

/// What every part has to do with files and with what was shown of them, always in the person's own name.
internal sealed class FileDesk(IDrives drives, Drafts drafts)
{
    /// The drafts: a list that was shown, a file, what is to be sent.
    public const string Found = "files.found";
    public const string Shown = "file.shown";
    public const string Sending = "file.send";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// As it is now; null where it is gone, or is not this person's to see any more.
    public async Task<DriveItem?> FindAsync(Turn turn, FileRef file, CancellationToken ct)
    {
        try
        {
            return await drives.GetAsync(turn.Caller(), file.DriveId, file.Id, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound or GraphFailure.NotAllowed)
        {
            return null;
        }
    }

    public Task<Guid> KeepAsync<T>(Turn turn, string kind, T value, JsonTypeInfo<T> type, CancellationToken ct) => drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, kind, value, type, ct);

    public Task<T?> KeptAsync<T>(Turn turn, Guid key, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class => drafts.FindAsync(turn.Organisation, key, type, ct);

    /// Nothing is to be sent any more, by no card that was shown before.
    public async Task DropAsync(Turn turn, CancellationToken ct)
    {
        await drafts.EndAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Sending, ct);
        await drafts.DropAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, ct);
    }

    /// The list that was shown last, where nothing else was since.
    public async Task<(Guid Key, FoundFiles Found)?> ListAsync(Turn turn, CancellationToken ct) => await LastAsync(turn, Found, FilesJson.Default.FoundFiles, ct);

    public async Task<FileRef?> ShownAsync(Turn turn, CancellationToken ct) => (await LastAsync(turn, Shown, FilesJson.Default.FileRef, ct))?.Value;

    public async Task<(Guid Key, SendOrder Order)?> SendingAsync(Turn turn, CancellationToken ct) => await LastAsync(turn, Sending, FilesJson.Default.SendOrder, ct);

    private async Task<(Guid Key, T Value)?> LastAsync<T>(Turn turn, string kind, JsonTypeInfo<T> type, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { } last && last.Kind == kind ? (last.Id, last.As(type)) : null;
}
