using System.Net;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Files.Filing;

/// Fetches, looks through and puts a file, beside the turn in which it was asked for: 250 MB take longer than any press may. In its person's own name.
internal sealed class FilingDue(Office office, IDrives drives, IMessages messages, Drafts drafts, SentFiles sent, FileGuard guard, CardCopies copies, IOptions<FilesOptions> options) : IDueHandler
{
    private const int Head = 16;
    private const int MostNumbers = 50;

    public string Task => FilingKind.Task;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { State: FilingStates.Filing } record)
            return;
        var (to, change) = await PutAsync(record, ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var opened = await work.OpenAsync(due.RecordId, ct);
        work.Change(opened, to, r =>
        {
            r.State = to;
            change(r);
        });
        await copies.UpdateAsync(work, opened, null, ct);
        await copies.SendAsync(work, opened, opened.OwnerId!, $"{to}{opened.Version}", ct);
        await work.CommitAsync(ct);
    }

    private async Task<(string To, Action<Record> Change)> PutAsync(Record record, CancellationToken ct)
    {
        var (data, caller) = (FilingData.Of(record), GraphCaller.User(record.Organisation, record.OwnerId!));
        await using var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.Read, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        try
        {
            if (data.Made is { } made)
            {
                if ((await drafts.FindAsync(record.Organisation, made, FilingJson.Default.MadeFiles, ct))?.Made.FirstOrDefault(m => m.Name == data.File.Name) is not { } own)
                    return Refused(FilingProblem.NotHad);
                await file.WriteAsync(own.Bytes, ct);
            }
            else if (data.Mail is { } part)
            {
                if (!await messages.CopyAsync(caller, part.Mailbox, part.Id, part.FileId, file, options.Value.MaxBytes, ct))
                    return Refused(FilingProblem.TooLarge);
            }
            else if (!await sent.CopyAsync(data.File, file, options.Value.MaxBytes, ct))
                return Refused(FilingProblem.TooLarge);
        }
        catch (HttpRequestException)
        {
            return Refused(FilingProblem.NotHad);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed)
        {
            return Refused(FilingProblem.MailNoRight);
        }
        // What hangs on a mail as a link to elsewhere has no bytes.
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound or GraphFailure.Invalid)
        {
            return Refused(FilingProblem.MailGone);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded)
        {
            return Refused(FilingProblem.SignedOut);
        }
        await file.FlushAsync(ct);
        if (await LookAsync(data, file, ct) is { } problem)
            return Refused(problem);
        try
        {
            var folder = data.Place.Length == 0 ? await drives.FolderAsync(caller, caller.UserId!, data.Path, create: true, ct) : await BelowAsync(caller, data, ct);
            var put = data.MayRename ? await NumberedAsync(caller, folder, data.Name, file, ct) : await drives.PutAsync(caller, folder, data.Name, file, WhenTaken.Fail, ct);
            var length = file.Length;
            return (FilingStates.Filed, r =>
            {
                r.Attachments = [new(put.Item.Name, length, put.Sha256, $"{put.Item.DriveId}/{put.Item.Id}")];
                Set(r, d => d with { Name = put.Item.Name, WebUrl = put.Item.WebUrl.AbsoluteUri, Problem = null });
            });
        }
        catch (GraphException e) when (e is { Failure: GraphFailure.Conflict, Status: not HttpStatusCode.Locked })
        {
            return (FilingStates.Taken, r => Set(r, d => d with { Problem = null }));
        }
        catch (GraphException e) when (ProblemOf(e) is { } told)
        {
            return Refused(told);
        }
    }

    /// "Bolla (2).pdf", or the next number that is free.
    private async Task<PutFile> NumberedAsync(GraphCaller caller, DriveItem folder, string name, Stream file, CancellationToken ct)
    {
        for (var number = 2; ; number++)
            try
            {
                return await drives.PutAsync(caller, folder, $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}", file, WhenTaken.Fail, ct);
            }
            catch (GraphException e) when (e is { Failure: GraphFailure.Conflict, Status: not HttpStatusCode.Locked } && number < MostNumbers)
            {
            }
    }

    /// The place itself has to be there; what lies below it by the plan is made.
    private async Task<DriveItem> BelowAsync(GraphCaller caller, FilingData data, CancellationToken ct)
    {
        var root = await drives.FolderAsync(caller, caller.UserId!, data.Place, create: false, ct);
        return data.Path.Length == 0 ? root : await drives.FolderAsync(caller, caller.UserId!, $"{root.DriveId}:/{(root.Path.Length > 0 ? root.Path + "/" : "")}{data.Path}", create: true, ct);
    }

    private async Task<FilingProblem?> LookAsync(FilingData data, FileStream file, CancellationToken ct)
    {
        file.Position = 0;
        var head = new byte[Head];
        var read = await file.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, ct);
        return guard.OfName(data.Name) ?? guard.OfName(data.File.Name) ?? FileGuard.OfBytes(data.Name, head.AsSpan(0, read)) ?? await guard.ScanAsync(file.Name, ct);
    }

    private static FilingProblem? ProblemOf(GraphException e) => e switch
    {
        { Status: HttpStatusCode.Locked } => FilingProblem.Locked,
        { Failure: GraphFailure.QuotaFull } => FilingProblem.Full,
        { Failure: GraphFailure.NotAllowed } => FilingProblem.NoRight,
        { Failure: GraphFailure.NotFound } or { Failure: GraphFailure.Invalid, Code: "Place" } => FilingProblem.NoFolder,
        { Failure: GraphFailure.SignInNeeded } => FilingProblem.SignedOut,
        { Failure: GraphFailure.Invalid, Code: "TooLarge" } => FilingProblem.TooLarge,
        { Failure: GraphFailure.Invalid } => FilingProblem.Name,
        _ => null,
    };

    private static (string, Action<Record>) Refused(FilingProblem problem) => (FilingStates.Refused, r => Set(r, d => d with { Problem = problem }));

    private static void Set(Record record, Func<FilingData, FilingData> change) => record.SetData(change(FilingData.Of(record)), FilingJson.Default.FilingData);
}
