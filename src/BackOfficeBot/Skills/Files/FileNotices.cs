using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Files;

/// Tells people that something was sent to them: once, however often it is pressed.
internal sealed class FileNotices(Notices notices, Office office)
{
    /// In Teams; who cannot be told there.
    public async Task<IReadOnlyList<SendTo>> TellAsync(Turn turn, Guid key, DriveItem file, SendOrder order, IReadOnlyList<SendTo> given, CancellationToken ct)
    {
        List<SendTo> untold = [];
        List<Outbox.OutboxMessage> messages = [];
        foreach (var person in given.Where(g => !g.IsOutside))
            if (person.Id is { } id && await notices.ToAsync(turn.Organisation, id, file.Name, place => SendCards.Arrived(place, turn.PersonName(), file, order), $"file.sent:{key:N}:{id}", ct) is { } message)
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
