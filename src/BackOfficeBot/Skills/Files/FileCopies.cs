using System.Text.Json;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Files;

/// A file itself, for whoever may read it: offered in the personal chat, and fetched once they agree.
internal sealed class FileCopies(FileDesk files, IDrives drives) : IFilePart, IFileSource
{
    /// What the bot holds in memory for one person.
    public const long Largest = 20 * 1024 * 1024;

    public string Verb => "file.copy";

    public IEnumerable<Route> Routes => [FileVerbs.Get.Handle((turn, file, _, ct) => OfferAsync(turn, file, ct))];

    public async ValueTask<Reply> OfferAsync(Turn turn, FileRef which, CancellationToken ct)
    {
        var t = FindTexts.In(turn.Language);
        if (await files.FindAsync(turn, which, ct) is not { IsFolder: false } file)
            return Reply.Error(t.Gone);
        return file.Size == 0 ? Reply.Error(t.Empty(file.Name)) : file.Size > Largest ? Reply.Error(t.TooLarge(file.Name))
            : FileOffers.Offer(turn, Verb, which, FilesJson.Default.FileRef, file.Name, file.Size, t.CopyAsk);
    }

    public async Task<OfferedFile?> MakeAsync(Turn turn, ReadOnlyMemory<byte> state, CancellationToken ct) =>
        JsonSerializer.Deserialize(state.Span, FilesJson.Default.FileRef) is { } which && await files.FindAsync(turn, which, ct) is { IsFolder: false, Size: > 0 and <= Largest } file
            ? new(file.Name, await drives.ReadAsync(turn.Caller(), file.DriveId, file.Id, Largest, ct)) : null;
}
