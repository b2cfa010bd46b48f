using System.Text.Json;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BackOfficeBot.Storage;

/// Everything that is stored. A context serves one organisation: without one it finds no row of any.
internal abstract class OfficeDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public string? Organisation { get; set; }

    public DbSet<Record> Records => Set<Record>();
    public DbSet<HistoryEvent> History => Set<HistoryEvent>();
    public DbSet<RecordPerson> RecordPeople => Set<RecordPerson>();
    public DbSet<RecordText> RecordTexts => Set<RecordText>();
    public DbSet<CardCopy> CardCopies => Set<CardCopy>();
    public DbSet<RecordLink> Links => Set<RecordLink>();
    public DbSet<RecordCounter> Counters => Set<RecordCounter>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<PersonSettings> PersonSettings => Set<PersonSettings>();
    public DbSet<DueRow> Due => Set<DueRow>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Record>(record =>
        {
            record.HasKey(r => new { r.Organisation, r.Id });
            record.HasIndex(r => new { r.Organisation, r.Reference }).IsUnique();
            record.HasIndex(r => new { r.Organisation, r.OwnerId, r.State });
            // For jobs, across organisations.
            record.HasIndex(r => new { r.Kind, r.State, r.UpdatedAt });
            record.Property(r => r.Title).HasMaxLength(Record.LongestTitle);
            record.Property(r => r.Body).HasMaxLength(Record.LongestBody);
            record.Property(r => r.Attachments).HasConversion(
                list => JsonSerializer.Serialize(list, RecordJson.Default.IReadOnlyListRecordAttachment),
                text => JsonSerializer.Deserialize(text, RecordJson.Default.IReadOnlyListRecordAttachment)!,
                new ValueComparer<IReadOnlyList<RecordAttachment>>((a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), l => l.Count, l => l));
            record.HasQueryFilter(r => r.Organisation == Organisation);
        });
        model.Entity<HistoryEvent>(e =>
        {
            e.HasKey(h => new { h.Organisation, h.RecordId, h.Sequence });
            e.HasOne<Record>().WithMany().HasForeignKey(h => new { h.Organisation, h.RecordId }).OnDelete(DeleteBehavior.Restrict);
            e.Property(h => h.Changes).HasConversion(
                list => JsonSerializer.Serialize(list, RecordJson.Default.IReadOnlyListFieldChange),
                text => JsonSerializer.Deserialize(text, RecordJson.Default.IReadOnlyListFieldChange)!,
                new ValueComparer<IReadOnlyList<FieldChange>>((a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), l => l.Count, l => l));
            e.HasQueryFilter(h => h.Organisation == Organisation);
        });
        model.Entity<RecordLink>(link =>
        {
            link.HasKey(l => new { l.Organisation, l.FromId, l.ToId, l.Relation });
            link.HasIndex(l => new { l.Organisation, l.ToId });
            link.HasOne<Record>().WithMany().HasForeignKey(l => new { l.Organisation, l.FromId }).OnDelete(DeleteBehavior.Restrict);
            link.HasOne<Record>().WithMany().HasForeignKey(l => new { l.Organisation, l.ToId }).OnDelete(DeleteBehavior.Restrict);
            link.HasQueryFilter(l => l.Organisation == Organisation);
        });
        model.Entity<RecordPerson>(person =>
        {
            person.HasKey(p => new { p.Organisation, p.RecordId, p.PersonId, p.Role });
            person.HasIndex(p => new { p.Organisation, p.PersonId, p.Role, p.Kind, p.IsOpen, p.At, p.RecordId }, "IX_RecordPeople_List");
            person.HasOne<Record>().WithMany().HasForeignKey(p => new { p.Organisation, p.RecordId }).OnDelete(DeleteBehavior.Cascade);
            person.HasQueryFilter(p => p.Organisation == Organisation);
        });
        // Its words stand in an index of each database's own kind; see the migrations.
        model.Entity<RecordText>(text =>
        {
            text.HasKey(t => t.Sequence);
            text.HasIndex(t => new { t.Organisation, t.RecordId }).IsUnique();
            text.HasOne<Record>().WithMany().HasForeignKey(t => new { t.Organisation, t.RecordId }).OnDelete(DeleteBehavior.Cascade);
            text.HasQueryFilter(t => t.Organisation == Organisation);
        });
        model.Entity<CardCopy>(copy =>
        {
            copy.HasKey(c => new { c.Organisation, c.ConversationId, c.ActivityId });
            copy.HasIndex(c => new { c.Organisation, c.RecordId });
            copy.HasOne<Record>().WithMany().HasForeignKey(c => new { c.Organisation, c.RecordId }).OnDelete(DeleteBehavior.Cascade);
            copy.HasQueryFilter(c => c.Organisation == Organisation);
        });
        model.Entity<RecordCounter>(counter =>
        {
            counter.HasKey(c => new { c.Organisation, c.Kind, c.Year });
            counter.HasQueryFilter(c => c.Organisation == Organisation);
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.HasKey(m => m.Sequence);
            message.HasIndex(m => new { m.Organisation, m.IdempotencyKey }).IsUnique().HasFilter("\"IdempotencyKey\" IS NOT NULL");
            message.HasIndex(m => new { m.Organisation, m.RecordId });
            message.HasIndex(m => new { m.State, m.NotBefore }, "IX_Outbox_Open").HasFilter("\"State\" <= 1");
            message.HasIndex(m => new { m.Organisation, m.Target, m.Sequence }, "IX_Outbox_Target").HasFilter("\"State\" <= 1");
            message.HasIndex(m => new { m.Organisation, m.Target, m.Sequence }, "IX_Outbox_Sent").HasFilter("\"State\" >= 1 AND \"State\" <= 2 AND \"Kind\" = 0");
            message.HasIndex(m => new { m.Organisation, m.Priority, m.Sequence }, "IX_Outbox_Next").HasFilter("\"State\" = 0");
            message.HasIndex(m => new { m.Organisation, m.FinishedAt }, "IX_Outbox_Ended").HasFilter("\"State\" >= 3 AND \"State\" <= 4");
            message.HasQueryFilter(m => m.Organisation == Organisation);
        });
        model.Entity<DueRow>(due =>
        {
            due.HasKey(d => new { d.Organisation, d.RecordId, d.Task });
            due.HasOne<Record>().WithMany().HasForeignKey(d => new { d.Organisation, d.RecordId }).OnDelete(DeleteBehavior.Restrict);
            // For the worker, across organisations.
            due.HasIndex(d => d.NotBefore);
            due.HasQueryFilter(d => d.Organisation == Organisation);
        });
        model.Entity<Conversation>(conversation =>
        {
            conversation.HasKey(c => new { c.Organisation, c.ConversationId });
            conversation.HasIndex(c => new { c.Organisation, c.PersonId });
            conversation.HasQueryFilter(c => c.Organisation == Organisation);
        });
        model.Entity<PersonSettings>(settings =>
        {
            settings.HasKey(s => new { s.Organisation, s.PersonId });
            settings.HasQueryFilter(s => s.Organisation == Organisation);
        });
        model.Entity<Draft>(draft =>
        {
            draft.HasKey(d => new { d.Organisation, d.Id });
            draft.HasIndex(d => new { d.Organisation, d.PersonId, d.ConversationId, d.Kind, d.CreatedAt });
            // What was shown last, of whatever kind: asked at each turn.
            draft.HasIndex(d => new { d.Organisation, d.PersonId, d.ConversationId, d.CreatedAt, d.Id }, "IX_Drafts_Latest");
            draft.HasQueryFilter(d => d.Organisation == Organisation);
        });
    }

    /// Instants are UTC ticks in both databases: they compare, index and come back to the tick, which a hash needs.
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        KeepTheWall();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        KeepTheWall();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void KeepTheWall()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries())
            if (entry.State is not (EntityState.Unchanged or EntityState.Detached) && entry.Entity is IOfOrganisation row && row.Organisation != Organisation)
                throw new InvalidOperationException($"A {entry.Metadata.ShortName()} of another organisation was about to be written.");
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(i => i.UtcTicks, t => new DateTimeOffset(t, TimeSpan.Zero));
}

internal sealed class SqliteOfficeDb(DbContextOptions<SqliteOfficeDb> options) : OfficeDb(options);

internal sealed class PostgreSqlOfficeDb(DbContextOptions<PostgreSqlOfficeDb> options) : OfficeDb(options);
