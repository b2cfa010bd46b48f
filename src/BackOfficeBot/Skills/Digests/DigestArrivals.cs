using System.Text.Json;
using System.Threading.Channels;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Health;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Digests;

/// Whoever is heard of gets the row of a digest, beside the work: no answer waits for it, and no start looks for people.
internal sealed partial class DigestArrivals(DigestKeeper keeper, Conversations conversations, Clients clients, IOptions<DigestOptions> options, Workers workers, ILogger<DigestArrivals> log) : BackgroundService
{
    private readonly Channel<(string Organisation, string PersonId)> _heard = System.Threading.Channels.Channel.CreateBounded<(string, string)>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Heard(string organisation, string personId)
    {
        if (options.Value.IsOn || options.Value.Organisations.Count > 0)
            _heard.Writer.TryWrite((organisation, personId));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => workers.KeepAsync(nameof(DigestArrivals), LoopAsync, stoppingToken);

    private async Task LoopAsync(CancellationToken stoppingToken)
    {
        await foreach (var (organisation, personId) in _heard.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                var chat = await conversations.OfPersonAsync(organisation, personId, stoppingToken);
                var client = chat is null ? null : JsonSerializer.Deserialize(chat.Reference, ActivityJson.Default.ConversationReference);
                foreach (var whose in clients.WithThoseOf(organisation, personId))
                    await keeper.EnsureAsync(whose, personId, client?.User?.Name, client?.LocalTimezone, stoppingToken);
                workers.Round(nameof(DigestArrivals), isWell: true);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotSet(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A digest could not be set up for somebody who was heard of; it is tried again the next time.")]
    private static partial void NotSet(ILogger log, Exception cause);
}
