using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BackOfficeBot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    ServiceUrl = table.Column<string>(type: "text", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    Unreachable = table.Column<bool>(type: "boolean", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => new { x.Organisation, x.ConversationId });
                });

            migrationBuilder.CreateTable(
                name: "Counters",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counters", x => new { x.Organisation, x.Kind, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => new { x.Organisation, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    Target = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Conversation = table.Column<string>(type: "text", nullable: false),
                    Activity = table.Column<string>(type: "text", nullable: false),
                    ActivityId = table.Column<string>(type: "text", nullable: true),
                    Priority = table.Column<int>(type: "integer", nullable: false),
                    NotBefore = table.Column<long>(type: "bigint", nullable: false),
                    IdempotencyKey = table.Column<string>(type: "text", nullable: true),
                    CoalescingKey = table.Column<string>(type: "text", nullable: true),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordVersion = table.Column<int>(type: "integer", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    LeaseUntil = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    FinishedAt = table.Column<long>(type: "bigint", nullable: true),
                    SentId = table.Column<string>(type: "text", nullable: true),
                    Cause = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "PersonSettings",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: true),
                    WelcomedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonSettings", x => new { x.Organisation, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "Records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Body = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    Priority = table.Column<int>(type: "integer", nullable: false),
                    Confidentiality = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<string>(type: "text", nullable: true),
                    OwnerName = table.Column<string>(type: "text", nullable: true),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                    DueZone = table.Column<string>(type: "text", nullable: true),
                    Attachments = table.Column<string>(type: "text", nullable: false),
                    Data = table.Column<string>(type: "text", nullable: true),
                    CreatedById = table.Column<string>(type: "text", nullable: false),
                    CreatedByName = table.Column<string>(type: "text", nullable: false),
                    OnBehalfOfId = table.Column<string>(type: "text", nullable: true),
                    OnBehalfOfName = table.Column<string>(type: "text", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryCount = table.Column<int>(type: "integer", nullable: false),
                    HistoryHash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Records", x => new { x.Organisation, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "CardCopies",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    ActivityId = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardCopies", x => new { x.Organisation, x.ConversationId, x.ActivityId });
                    table.ForeignKey(
                        name: "FK_CardCopies_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Due",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Task = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    NotBefore = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Due", x => new { x.Organisation, x.RecordId, x.Task });
                    table.ForeignKey(
                        name: "FK_Due_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "History",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Action = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    PersonName = table.Column<string>(type: "text", nullable: false),
                    OnBehalfOfId = table.Column<string>(type: "text", nullable: true),
                    OnBehalfOfName = table.Column<string>(type: "text", nullable: true),
                    FromState = table.Column<string>(type: "text", nullable: true),
                    ToState = table.Column<string>(type: "text", nullable: true),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    ActivityId = table.Column<string>(type: "text", nullable: true),
                    Salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    ContentHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_History", x => new { x.Organisation, x.RecordId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_History_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Links",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    Relation = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Links", x => new { x.Organisation, x.FromId, x.ToId, x.Relation });
                    table.ForeignKey(
                        name: "FK_Links_Records_Organisation_FromId",
                        columns: x => new { x.Organisation, x.FromId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Links_Records_Organisation_ToId",
                        columns: x => new { x.Organisation, x.ToId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordPeople",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordPeople", x => new { x.Organisation, x.RecordId, x.PersonId, x.Role });
                    table.ForeignKey(
                        name: "FK_RecordPeople_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecordTexts",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordTexts", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_RecordTexts_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CardCopies_Organisation_RecordId",
                table: "CardCopies",
                columns: new[] { "Organisation", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_Organisation_PersonId",
                table: "Conversations",
                columns: new[] { "Organisation", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Latest",
                table: "Drafts",
                columns: new[] { "Organisation", "PersonId", "ConversationId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Organisation_PersonId_ConversationId_Kind_CreatedAt",
                table: "Drafts",
                columns: new[] { "Organisation", "PersonId", "ConversationId", "Kind", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Due_NotBefore",
                table: "Due",
                column: "NotBefore");

            migrationBuilder.CreateIndex(
                name: "IX_Links_Organisation_ToId",
                table: "Links",
                columns: new[] { "Organisation", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Ended",
                table: "Outbox",
                columns: new[] { "Organisation", "FinishedAt" },
                filter: "\"State\" >= 3 AND \"State\" <= 4");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Next",
                table: "Outbox",
                columns: new[] { "Organisation", "Priority", "Sequence" },
                filter: "\"State\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Open",
                table: "Outbox",
                columns: new[] { "State", "NotBefore" },
                filter: "\"State\" <= 1");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Organisation_IdempotencyKey",
                table: "Outbox",
                columns: new[] { "Organisation", "IdempotencyKey" },
                unique: true,
                filter: "\"IdempotencyKey\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Organisation_RecordId",
                table: "Outbox",
                columns: new[] { "Organisation", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Sent",
                table: "Outbox",
                columns: new[] { "Organisation", "Target", "Sequence" },
                filter: "\"State\" >= 1 AND \"State\" <= 2 AND \"Kind\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Target",
                table: "Outbox",
                columns: new[] { "Organisation", "Target", "Sequence" },
                filter: "\"State\" <= 1");

            migrationBuilder.CreateIndex(
                name: "IX_RecordPeople_List",
                table: "RecordPeople",
                columns: new[] { "Organisation", "PersonId", "Role", "Kind", "IsOpen", "At", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Kind_State_UpdatedAt",
                table: "Records",
                columns: new[] { "Kind", "State", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Organisation_OwnerId_State",
                table: "Records",
                columns: new[] { "Organisation", "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Organisation_Reference",
                table: "Records",
                columns: new[] { "Organisation", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordTexts_Organisation_RecordId",
                table: "RecordTexts",
                columns: new[] { "Organisation", "RecordId" },
                unique: true);

            migrationBuilder.Sql(
                """
                ALTER TABLE "RecordTexts" ADD COLUMN "Words" tsvector GENERATED ALWAYS AS (
                  array_to_tsvector(string_to_array(regexp_replace("Text", '(qp[0-9a-f]+)', '\1 \1x' || ("Sequence" / 32768), 'g'), ' '))) STORED;
                CREATE INDEX "IX_RecordTexts_Words" ON "RecordTexts" USING gin ("Words") WITH (fastupdate = off);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CardCopies");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "Counters");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "Due");

            migrationBuilder.DropTable(
                name: "History");

            migrationBuilder.DropTable(
                name: "Links");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PersonSettings");

            migrationBuilder.DropTable(
                name: "RecordPeople");

            migrationBuilder.DropTable(
                name: "RecordTexts");

            migrationBuilder.DropTable(
                name: "Records");
        }
    }
}
