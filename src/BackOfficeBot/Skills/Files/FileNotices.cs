using System.Security.Cryptography;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Files;

/// Tells people that something was sent to them: once, however often it is pressed.
internal sealed class FileNotices(Notices notices, Office office, Drafts drafts)
{
    private static readonly byte[] Mails = "mail"u8.ToArray();

    /// By a mail that must not go twice; what certainly was not done may be tried again, and what nobody knows is said.
    public async Task<(IReadOnlyList<string> Missed, bool IsUnsure)> OnceAsync(Turn turn, Guid key, Func<Task<IReadOnlyList<string>>> invite, CancellationToken ct)
    {
        var mail = new Guid(SHA256.HashData([.. key.ToByteArray(), .. Mails]).AsSpan(0, 16));
        if (!await drafts.TakeAsync(turn.TenantId, mail, Drafts.Lifetime, ct))
            return ([], false);
        try
        {
            return (await invite(), false);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            return ([], true);
        }
        catch (GraphException)
        {
            await drafts.LetGoAsync(turn.TenantId, mail, ct);
            throw;
        }
    }

    /// In Teams; who cannot be told there.
    public async Task<IReadOnlyList<SendTo>> TellAsync(Turn turn, Guid key, DriveItem file, SendOrder order, IReadOnlyList<SendTo> given, CancellationToken ct)
    {
        List<SendTo> untold = [];
        List<Outbox.OutboxMessage> messages = [];
        foreach (var person in given.Where(g => !g.IsOutside))
            if (person.Id is { } id && await notices.ToAsync(turn.TenantId, id, file.Name, place => SendCards.Arrived(place, turn.PersonName(), file, order), $"file.sent:{key:N}:{id}", ct) is { } message)
                messages.Add(message);
            else
                untold.Add(person);
        if (messages.Count > 0)
        {
            await using var work = await office.BeginAsync(turn.Actor(), ct);
            foreach (var message in messages)
                await work.SendAsync(message, ct: ct);
            await work.CommitAsync(ct);
        }
        return untold;
    }
}
